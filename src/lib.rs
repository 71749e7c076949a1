//! Chair a Signs of Safety meeting at the terminal, with the room reading along.

pub mod meeting;
pub mod practice;
pub mod session;
pub mod export;
pub mod app;
pub mod view;
pub mod shell;
pub mod commands;
pub mod cli;
