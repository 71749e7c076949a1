//! `import`: a map that was written elsewhere becomes a meeting, and what cannot be placed is told.

use crate::terminal::desk::{Desk, Said, arg, written};

/// Imports a text of this name.
fn import(desk: &Desk, name: &str, content: &[u8], more: &[&str]) -> Said {
    let path = desk.folder().join(name);
    std::fs::write(&path, content).expect("written");
    desk.run(&[&["import", arg(&path)], more].concat())
}

/// The path that was printed.
#[track_caller]
fn file(said: &Said) -> std::path::PathBuf {
    assert_eq!(said.status, 0, "{said:?}");
    std::path::PathBuf::from(said.out.trim_end())
}

const TEXT: &str = "\
Kite family, core group

Present: Mum, Nan
Ms Osei (social worker)

What are we worried about?
- Sam (4) was alone at home (Nursery)
- Mum: I work nights and the
  bus stops at ten
Past harm
1. A fall on the stairs

What's going well
• “I like it when Nan reads” – Sam

What needs to happen?
- Nan: ask for Tuesdays off by tomorrow
- more sleep
[x] Actions are one line
";

#[test]
fn a_plain_text_becomes_a_meeting() {
    let desk = Desk::new();
    let said = import(&desk, "notes.txt", TEXT.as_bytes(), &[]);
    let mut all = written(&file(&said));
    let step = all.pop().expect("a step");
    assert!(
        step.starts_with("next-steps: Nan: ask for Tuesdays off, by "),
        "{step}"
    );
    assert_eq!(
        all,
        [
            "worries: Sam (4) was alone at home",
            "worries: I work nights and the bus stops at ten",
            "past-harm: A fall on the stairs",
            "working-well: “I like it when Nan reads”",
            "needs: more sleep",
            "needs: Actions are one line",
        ]
    );
    let shown = desk.done(&["export", "kite", "--to", "md"]);
    assert!(
        shown.starts_with("# Kite family, core group\n\ncore group, "),
        "{shown}"
    );
    for line in [
        "- Ms Osei: social worker, here",
        "- Sam (4) was alone at home (Nursery)",
        "ten (Mum)",
        "reads” (Sam)",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    assert_eq!(
        said.err,
        "On the list of people: Mum, Nan, Ms Osei, Nursery, Sam.\n"
    );
}

#[test]
fn what_has_no_place_is_told_line_by_line_and_kept() {
    let desk = Desk::new();
    let text = "# Kite\n\n## Weather\n- rain\n\n## Strengths\n### At school\n- calm\n\n## Scale\n- Mum: 3\n- nobody knows\n";
    let said = import(&desk, "kite.md", text.as_bytes(), &[]);
    assert_eq!(
        written(&file(&said)),
        [
            "worries: rain",
            "worries: nobody knows",
            "working-well: calm"
        ]
    );
    assert_eq!(
        said.err.lines().collect::<Vec<_>>(),
        [
            "line 3: the heading “Weather” is not known here; what is under it stands under Worries.",
            "line 4: “rain” has no heading that is known here; it stands under Worries.",
            "line 7: the heading “At school” is not known here; what is under it stands under Working well.",
            "line 12: “nobody knows” could not be read there; it stands under Worries.",
            "On the list of people: Mum.",
        ]
    );
}

#[test]
fn a_text_without_any_heading_is_kept_with_one_sentence() {
    let desk = Desk::new();
    let said = import(&desk, "notes.txt", b"- rain\n- wind\n", &[]);
    assert_eq!(written(&file(&said)), ["worries: rain", "worries: wind"]);
    assert_eq!(
        said.err,
        "No heading in it is known here, so every line stands under Worries.\n"
    );
    assert!(desk.done(&["list"]).contains("notes"));
}

#[test]
fn a_table_with_the_columns_is_read_by_its_columns() {
    let desk = Desk::new();
    let text = "# Kite\n\n| What's working well? | Worries | Actions |\n|---|---|---|\n| Nan<br>reading | rent | Dad: cook |\n| | dark \\| cold | |\n";
    let said = import(&desk, "kite.md", text.as_bytes(), &[]);
    assert_eq!(
        written(&file(&said)),
        [
            "worries: rent",
            "worries: dark | cold",
            "working-well: Nan",
            "working-well: reading",
            "next-steps: Dad: cook"
        ]
    );
    let json = desk.done(&["export", "kite", "--to", "json"]);
    assert!(json.contains("\"order\": \"well-first\""), "{json}");
}

#[test]
fn an_example_comes_back_as_it_was_exported() {
    let desk = Desk::new();
    for entry in
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/sessions")).expect("examples")
    {
        let example = entry.expect("a file").path();
        let first = desk.done(&["export", arg(&example), "--to", "md"]);
        let said = import(&desk, "map.md", first.as_bytes(), &[]);
        assert_eq!(said.err, "", "{}", example.display());
        let again = desk.done(&["export", arg(&file(&said)), "--to", "md"]);
        assert_eq!(first, again);
        assert!(desk.done(&["check", arg(&file(&said))]).contains("whole"));
    }
}

#[test]
fn kind_and_title_count_whatever_the_text_says() {
    let desk = Desk::new();
    let made = import(
        &desk,
        "a.md",
        b"# Kite family\n## Worries\n- rain",
        &["--kind", "strategy", "--title", "Linden"],
    );
    assert!(made.out.contains("-strategy.ron"), "{made:?}");
    assert!(desk.done(&["list"]).contains("Linden"));
    import(&desk, "a.md", b"# K", &["--kind", "party"]).refuses(2);
}

#[test]
fn line_ends_and_marks_of_other_systems_do_no_harm() {
    let desk = Desk::new();
    let text = "\u{feff}# Kite\r\n\r\n## Worries\r\n- rain \u{1b}[31m\u{202e}and wind\r\n- السلام عليكم\r## Strengths\r- Nan\r";
    let said = import(&desk, "kite.md", text.as_bytes(), &[]);
    assert_eq!(
        written(&file(&said)),
        [
            "worries: rain [31mand wind",
            "worries: السلام عليكم",
            "existing-strengths: Nan"
        ]
    );
    assert_eq!(said.err, "");
}

#[test]
fn words_that_are_too_long_for_one_entry_become_several() {
    let desk = Desk::new();
    let text = format!(
        "## Worries\n- {}\n- {}\n",
        "rain ".repeat(1500),
        "x".repeat(10_000)
    );
    let said = import(&desk, "kite.md", text.as_bytes(), &[]);
    let all = written(&file(&said)).join(" ");
    assert_eq!(all.matches("rain").count(), 1500);
    assert_eq!(all.matches('x').count(), 10_000);
}

#[test]
fn what_is_no_text_is_refused_with_a_sentence() {
    let desk = Desk::new();
    let wide: Vec<u8> = "# Kite".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = [&[0xff, 0xfe][..], &wide].concat();
    for (content, says) in [
        (&wide[..], "UTF-16"),
        (b"PK\x03\x04\x00\x00", "plain text"),
        (b"caf\xe9", "plain text"),
        (b" \n\n", "nothing in"),
        (&b"a\n".repeat(10_001), "longer than"),
        (&b"a".repeat(3 * 1024 * 1024), "longer than"),
    ] {
        let said = import(&desk, "map.md", content, &[]);
        assert!(said.refuses(1).contains(says), "{said:?}");
    }
    assert!(
        desk.run(&["import", "nowhere.md"])
            .refuses(1)
            .contains("not there")
    );
    let folder = desk.folder().join("folder");
    std::fs::create_dir(&folder).expect("a folder");
    assert!(
        desk.run(&["import", arg(&folder)])
            .refuses(1)
            .contains("no file")
    );
    assert!(!desk.sessions().exists());
}

#[test]
fn what_a_child_said_and_pages_made_for_it_come_along_held_back() {
    let desk = Desk::new();
    let text = "# Kite\n\nmapping meeting, Tue 24 Nov 2026, 14:00\n\n## People\n\n- Sam \\(4\\): here\n\n\
                ## Sam: The wizard\n\n- Clothes (what to change): the dark · spiders\n\n## Zoe: Three houses. Held back until Zoe says who may see it.\n\n\
                ## Words and pictures for Sam\n\n- Who is worried? \\[grown-ups\\] Nan is worried.\n- What can you do? \\[a red kite\\] Ring Nan.\n";
    let said = import(&desk, "kite.md", text.as_bytes(), &[]);
    assert_eq!(said.err, "");
    let reading = crate::terminal::desk::read(&file(&said));
    let timeline = sofs::meeting::timeline::Timeline::of(reading.about, reading.records);
    let child = &timeline.now().map.child;
    let mut items: Vec<&str> = child
        .items
        .values()
        .map(|item| item.text.as_str())
        .collect();
    items.sort_unstable();
    assert_eq!(items, ["spiders", "the dark"]);
    let pages: Vec<(&str, &str)> = child
        .pages
        .iter()
        .map(|page| (page.drawing.as_str(), page.text.as_str()))
        .collect();
    assert_eq!(
        pages,
        [("", "Nan is worried."), ("a red kite", "Ring Nan.")]
    );
    let told = desk.done(&["export", "kite", "--to", "md"]);
    assert!(
        told.contains("Sam: The wizard. Held back") && !told.contains("spiders"),
        "{told}"
    );
}

#[test]
fn a_meeting_of_our_own_is_no_text_to_read() {
    let desk = Desk::new();
    let meeting = desk.meeting("Kite family");
    let said = desk.run(&["import", arg(&meeting)]);
    assert!(said.refuses(1).contains("meeting already"), "{said:?}");
}
