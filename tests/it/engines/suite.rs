//! What every engine must do, as functions over the port.
