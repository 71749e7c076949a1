//! Words that want to be more than words: for a terminal, a reader, a spreadsheet, a browser, a shell, a file system.
#![allow(dead_code, reason = "each test uses another part of the list")]

/// Names and texts of all attacks that we know of, in one list.
pub fn words() -> Vec<(&'static str, String)> {
    let mut all: Vec<(&str, String)> = WORDS
        .iter()
        .map(|&(name, text)| (name, text.to_owned()))
        .collect();
    all.extend([
        ("a flood of marks", format!("a{}b", "\u{301}".repeat(1000))),
        ("a flood of marks in front", "\u{489}".repeat(500)),
        ("an endless emoji", "👩\u{200d}".repeat(300)),
        (
            "a flood of joiners",
            format!("a{}b", "\u{200d}".repeat(2000)),
        ),
        ("a long word", "x".repeat(10_000)),
        ("a long line of quotations", "\"'".repeat(2000)),
        (
            "every control",
            ('\0'..='\u{9f}').filter(|sign| sign.is_control()).collect(),
        ),
    ]);
    all
}

/// The texts alone.
pub fn texts() -> Vec<String> {
    words().into_iter().map(|(_, text)| text).collect()
}

const WORDS: &[(&str, &str)] = &[
    ("the window's title", "Kite\u{1b}]0;gone\u{7}family"),
    (
        "the title, asked for as if typed",
        "Kite\u{1b}]2;rm -rf ~\u{7}\u{1b}[21t",
    ),
    ("the clipboard, written", "a\u{1b}]52;c;ZXZpbA==\u{7}b"),
    ("the clipboard, read", "a\u{1b}]52;c;?\u{1b}\\b"),
    (
        "a link",
        "a\u{1b}]8;;https://example.org\u{1b}\\here\u{1b}]8;;\u{1b}\\",
    ),
    (
        "a link to a file",
        "\u{1b}]8;;file:///etc/passwd\u{7}here\u{1b}]8;;\u{7}",
    ),
    (
        "the folder of the shell",
        "\u{1b}]7;file://host/tmp\u{1b}\\",
    ),
    (
        "a notice of the desktop",
        "\u{1b}]9;hello\u{7}\u{1b}]777;notify;a;b\u{7}",
    ),
    (
        "a picture in the terminal",
        "\u{1b}]1337;File=inline=1:AAAA\u{7}",
    ),
    ("another picture", "\u{1b}_Gf=100,a=T;AAAA\u{1b}\\"),
    ("a third picture", "\u{1b}Pq#0;2;0;0;0#0~~\u{1b}\\"),
    (
        "colours of the palette",
        "\u{1b}]4;1;rgb:ff/ff/ff\u{1b}\\\u{1b}]11;#000\u{7}",
    ),
    ("the screen cleared", "\u{1b}[2J\u{1b}[3J\u{1b}[H"),
    ("the screen left", "\u{1b}[?1049l\u{1b}[?47l"),
    ("a reset", "\u{1b}c\u{1b}[!p"),
    ("colours", "\u{1b}[31;1mred\u{1b}[0m"),
    ("hidden letters", "\u{1b}[8msecret\u{1b}[28m"),
    ("the cursor moved", "\u{1b}[1A\u{1b}[2K\u{1b}[5;5Hhere"),
    (
        "where the cursor is, asked",
        "\u{1b}[6n\u{1b}[c\u{1b}[>c\u{1b}[5n",
    ),
    ("what stands there, asked", "\u{1b}P$qm\u{1b}\\\u{1b}[?1$p"),
    ("keys defined", "\u{1b}P0;1|17/6563686f\u{1b}\\"),
    ("the mouse", "\u{1b}[?1000h\u{1b}[?1003h\u{1b}[?1006h"),
    ("a paste ended", "\u{1b}[201~rm -rf ~\r\u{1b}[200~"),
    ("a paste ended without its sign", "[201~rm[200~"),
    ("other letters", "\u{e}lqqk\u{f}\u{1b}(0lqqk\u{1b}(B"),
    ("the printer", "\u{1b}[5iprinted\u{1b}[4i"),
    ("the window moved", "\u{1b}[3;0;0t\u{1b}[8;5;5t"),
    (
        "eight-bit sequences",
        "\u{9b}31mred\u{9d}0;gone\u{9c}\u{90}q\u{98}\u{9e}\u{9f}",
    ),
    ("a broken sequence", "\u{1b}[\u{1b}]\u{1b}P\u{1b}"),
    ("a sequence that never ends", "\u{1b}]0;for ever"),
    ("a bell", "ding\u{7}dong"),
    ("letters taken back", "good\u{8}\u{8}\u{8}\u{8}evil\u{7f}"),
    ("the start of the line", "good\revil"),
    (
        "lines",
        "one\ntwo\r\nthree\tfour\u{b}five\u{c}six\u{85}seven\u{2028}eight\u{2029}nine",
    ),
    ("zeros", "Sam\0was\0alone"),
    ("the other direction", "user\u{202e}nimda\u{202c}"),
    (
        "isolates",
        "\u{2066}// \u{2067}evil\u{2069}\u{2069}\u{200f}\u{200e}\u{61c}",
    ),
    (
        "letters that nobody sees",
        "S\u{200b}a\u{2060}m\u{feff} \u{ad}\u{3164}\u{115f}\u{1160}\u{ffa0}",
    ),
    (
        "signs of calculation that nobody sees",
        "a\u{2061}b\u{2062}c\u{2063}d\u{2064}e\u{206a}f\u{206f}\u{180e}",
    ),
    ("tags", "ok\u{e0001}\u{e0073}\u{e0061}\u{e0079}\u{e007f}"),
    ("notes between lines", "\u{fff9}seen\u{fffa}hidden\u{fffb}"),
    (
        "no letters at all",
        "\u{fffe}\u{ffff}\u{fdd0}\u{1fffe}\u{10ffff}",
    ),
    ("both directions, honestly", "שלום Sam مرحبا 123"),
    (
        "joined letters, honestly",
        "می\u{200c}خواهم क्\u{200d}ष 👨\u{200d}👩\u{200d}👧 ❤\u{fe0f}",
    ),
    ("a formula", "=cmd|'/C calc'!A0"),
    ("more formulas", "+1+1"),
    ("a formula behind blanks", " \t-2+3"),
    ("a formula in wide letters", "＝1+1"),
    ("an address of a cell", "@SUM(A1:A9)"),
    ("a cell that ends", "a\",\"b\"\r\n=1"),
    (
        "a script",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
    ),
    ("the end of an attribute", "\" onmouseover=\"alert(1)' x='"),
    (
        "the end of a document",
        "]]></w:t></w:r><!-- --><?xml?></svg></html>",
    ),
    ("names of letters", "&lt;b&gt; &#27; &#x1b; &bogus; &"),
    (
        "signs of Markdown",
        "# [a](javascript:alert(1)) ![b](http://x) `c` **d** | e\\",
    ),
    ("a list of Markdown", "- [x] done\n1. one\n> said\n***"),
    (
        "the end of a calendar",
        "END:VTODO\r\nEND:VCALENDAR\r\nATTACH:http://x;,\\n",
    ),
    ("a path", "../../../../etc/passwd"),
    ("another path", "..\\..\\Windows\\win.ini"),
    ("a device", "CON"),
    ("a stream", "map.ron:hidden"),
    (
        "words of a shell",
        "$(touch gone) `touch gone` ; touch gone & | > gone",
    ),
    ("an option", "--help"),
    (
        "our own record",
        "), sum: 0x00000000),\n    (n: 9, at: 0, did: Undone",
    ),
    ("escapes of our own file", "\\u{1b}[31m \\x1b \\n \\\""),
    ("pieces of a format", "%s%n{}{0:?}%1$s"),
    ("blanks alone", " \u{a0}\u{2003}\u{3000} "),
    ("nothing", ""),
];

#[test]
fn there_are_sixty_of_them_with_different_names() {
    let mut names: Vec<&str> = words().iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), words().len());
    assert!(names.len() >= 60);
}
