//! Takes out of any text what could upset a terminal or mislead a reader, before it is kept or shown.

use unicode_segmentation::UnicodeSegmentation;

use super::taken_out::is_block;
use super::text;

/// No kept text is longer than this, so that a record with its escapes stays within four kilobytes.
pub const LONGEST_TEXT_BYTES: usize = 3000;

const MOST_MARKS: usize = 8;
const MOST_CODE_POINTS: usize = 16;
const MOST_GRAPHEME_BYTES: usize = 64;

const EMOJI_LOOK: char = '\u{FE0F}';

/// What a terminal sends around pasted text, without the escape character that cleaning takes out.
const PASTE_MARKS: [&str; 2] = ["[200~", "[201~"];

/// The last two are what word processors put on the clipboard for their own bullets.
const BULLETS: [char; 11] = [
    '-', '*', '•', '–', '—', '·', '▪', '◦', '‣', '\u{F0B7}', '\u{F0A7}',
];
const BOXES: [char; 3] = ['☐', '☑', '☒'];

/// The text as one clean paragraph: line breaks and tabs become spaces.
///
/// Give it a whole text: a joiner at the end of a half-typed emoji would be taken out.
pub fn clean_line(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    // Taking something out can bring together what was apart, so look again until nothing changes.
    // After the first time characters are only taken out, so this ends.
    let mut line = cleaned_once(text);
    loop {
        let again = cleaned_once(&line);
        if again == line {
            return line;
        }
        line = again;
    }
}

/// Pasted text as clean paragraphs, without the empty ones and without the list marks they had.
pub fn clean_lines(text: &str) -> Vec<String> {
    text.split(['\r', '\n', '\u{2028}', '\u{2029}'])
        .map(|part| without_paste_marks(&clean_line(part)))
        .map(|line| clean_line(without_list_mark(line.trim()).trim()))
        .filter(|line| !line.is_empty())
        .collect()
}

/// Letters as they are typed, one press or one record at a time: joiners stay, since what they join may still come.
pub fn clean_typed(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    without_floods(&visible(text))
}

/// The text with no more marks, code points and bytes in any one grapheme than people write.
pub fn without_floods(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    text.graphemes(true).map(bounded).collect()
}

/// How many bytes count against the longest text: a block as one, for so long is nearly every letter that it stands for.
pub fn weight(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.chars()
        .map(|letter| {
            if is_block(letter) {
                1
            } else {
                letter.len_utf8()
            }
        })
        .sum()
}

/// Whether cleaning would leave the text as it is.
pub fn is_clean(text: &str) -> bool {
    is_plain(text) || cleaned_once(text) == text
}

/// Whether the character has no place in any text, whatever stands around it.
pub fn is_forbidden(character: char) -> bool {
    character.is_control() || is_invisible(character) || is_noncharacter(character)
}

fn is_plain(text: &str) -> bool {
    text.len() <= LONGEST_TEXT_BYTES && text::is_plain(text)
}

/// What turns the direction of writing, frames text, or takes up no room where nobody would look for it. Joiners and the marks
/// that choose how a sign looks are none of these.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{00AD}' | '\u{180E}' | '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}'
            | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{3164}' | '\u{FFA0}'
    )
}

fn is_noncharacter(character: char) -> bool {
    u32::from(character) & 0xFFFE == 0xFFFE || matches!(character, '\u{FDD0}'..='\u{FDEF}')
}

fn cleaned_once(text: &str) -> String {
    let mut line = String::new();
    let mut long = 0;
    for grapheme in with_sound_joiners(visible(text)).graphemes(true) {
        let grapheme = bounded(grapheme);
        long += weight(grapheme);
        if long > LONGEST_TEXT_BYTES {
            break;
        }
        line.push_str(grapheme);
    }
    line
}

/// A sign for "and so on" that takes three columns by the rule and one on most terminals, and how it is spelled nowadays.
const AND_SO_ON: (char, &str) = ('\u{17D8}', "\u{17D4}\u{179B}\u{17D4}");

/// The text without characters that have no place in any; line breaks and tabs become spaces.
pub fn visible(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(AND_SO_ON.0, AND_SO_ON.1)
        .chars()
        .map(|character| match character {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
            other => other,
        })
        .filter(|character| !is_forbidden(*character))
        .collect()
}

fn with_sound_joiners(text: String) -> String {
    if !text.contains(is_joiner) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        // Two suffice: the most that rightly stands in a row is an emoji look and then a joiner.
        let mut following = rest.clone().take(2).skip_while(|next| is_joiner(*next));
        if is_joiner(character) && !joins(before, character, following.next()) {
            continue;
        }
        kept.push(character);
        before = Some(character);
    }
    kept
}

fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}' | EMOJI_LOOK)
}

fn joins(before: Option<char>, joiner: char, after: Option<char>) -> bool {
    let follows_look = before == Some(EMOJI_LOOK) && joiner != EMOJI_LOOK;
    (follows_look || before.is_some_and(can_be_joined)) && after.is_some_and(can_be_joined)
}

fn can_be_joined(character: char) -> bool {
    // '#' and '*' with the emoji look are the first half of a keycap.
    let is_keycap = matches!(character, '#' | '*');
    let is_sign = is_keycap || is_pictorial(character) || is_block(character);
    character.is_alphanumeric() || is_sign || is_mark(character)
}

/// The blocks in which emoji live. A few arrows and stars too many do no harm.
fn is_pictorial(character: char) -> bool {
    matches!(
        character,
        '\u{A9}' | '\u{AE}' | '\u{203C}' | '\u{2049}' | '\u{2122}' | '\u{3030}' | '\u{303D}'
            | '\u{3297}' | '\u{3299}' | '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}'
            | '\u{2460}'..='\u{24FF}' | '\u{25A0}'..='\u{27BF}' | '\u{2900}'..='\u{297F}'
            | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}'
    )
}

/// A mark is what makes one step with a letter before it. Skin tones do so too but are no marks.
pub(super) fn is_mark(character: char) -> bool {
    if character.is_ascii() || is_joiner(character) {
        return false;
    }
    let is_skin_tone = matches!(character, '\u{1F3FB}'..='\u{1F3FF}');
    let letter_and_character = String::from_iter(['a', character]);
    !is_skin_tone && letter_and_character.graphemes(true).count() == 1
}

/// A screen cell holds a whole grapheme, and terminals have fallen over endless ones.
fn bounded(grapheme: &str) -> &str {
    if grapheme.chars().nth(1).is_none() {
        return grapheme;
    }
    let mut marks = 0;
    for (count, (start, character)) in grapheme.char_indices().enumerate() {
        marks += usize::from(is_mark(character));
        let end = start + character.len_utf8();
        if count == MOST_CODE_POINTS || marks > MOST_MARKS || end > MOST_GRAPHEME_BYTES {
            return &grapheme[..start];
        }
    }
    grapheme
}

fn without_paste_marks(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    for character in line.chars() {
        kept.push(character);
        // Looking back at each step also finds a mark that was hidden inside another.
        if let Some(shorter) = PASTE_MARKS.iter().find_map(|mark| kept.strip_suffix(mark)) {
            kept.truncate(shorter.len());
        }
    }
    kept
}

fn without_list_mark(line: &str) -> &str {
    let text = after_sign(line, &BULLETS).or_else(|| after_number(line));
    let text = text.unwrap_or(line).trim_start();
    after_sign(text, &BOXES).unwrap_or(text)
}

fn after_sign<'line>(line: &'line str, signs: &[char]) -> Option<&'line str> {
    let rest = line.strip_prefix(signs)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then_some(rest)
}

/// The text after "1. ", "2) ", "(3) " or "(a) ".
fn after_number(line: &str) -> Option<&str> {
    let (label, rest) = line.split_at(line.find(['.', ')'])?);
    let is_number = |label: &str| {
        matches!(label.len(), 1..=3) && label.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_letter =
        |label: &str| label.len() == 1 && label.bytes().all(|byte| byte.is_ascii_lowercase());
    let fits = match label.strip_prefix('(') {
        Some(inner) => rest.starts_with(')') && (is_number(inner) || is_letter(inner)),
        None => is_number(label),
    };
    let text = rest.strip_prefix(['.', ')'])?;
    (fits && text.starts_with(char::is_whitespace)).then_some(text)
}
