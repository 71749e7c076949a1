//! The end of a file: what stands behind the last record, and what is left of it by a writer that died.

/// What stands behind the last record. The next record is written over it.
pub const CLOSING: &str = "  ],\n)\n";

/// How the line of a record begins.
const RECORD: &str = "    (n:";

/// The bytes of a file without what is only the beginning of a record over the closing line. The system writes page by page: where
/// a page ends within the closing line and the writer dies there, the rest of that line stays.
pub fn without_begun(bytes: &[u8]) -> &[u8] {
    let Some((before, last)) = bytes.split_last_chunk::<{ CLOSING.len() }>() else {
        return bytes;
    };
    // With a bracket above, it is a file that somebody laid out otherwise.
    if is_begun(last) && !before.ends_with(b"],\n") {
        before
    } else {
        bytes
    }
}

/// Whether this is no more than the beginning of a record over the closing line.
pub fn is_begun(last: &[u8]) -> bool {
    let (record, closing) = (RECORD.as_bytes(), CLOSING.as_bytes());
    let begun = |written: usize| {
        last.get(..written) == Some(&record[..written]) && last[written..] == closing[written..]
    };
    last != closing && (1..closing.len()).any(begun)
}
