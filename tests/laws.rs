//! Laws that hold after any keys, at any size of the window.

mod common;

use std::sync::Arc;

use common::story::{chairing, random::*};
