//! Chair a Signs of Safety meeting at the terminal, with the room reading along.

pub mod meeting;
