//! An index on a disk of which each operation fails in turn.
