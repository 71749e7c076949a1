//! How the paragraphs look. Names that Word knows bring its list of headings, and take on the looks of a page they are pasted into.

use maud::{Markup, html};

/// Everything in half points and twentieths of a point, as Word counts.
pub fn styles() -> Markup {
    html! {
        w:docDefaults {
            w:rPrDefault { w:rPr {
                w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial" {}
                w:sz w:val="20" {}
                w:szCs w:val="20" {}
                w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA" {}
            } }
            w:pPrDefault { w:pPr { w:spacing w:before="0" w:after="60" {} } }
        }
        w:style w:type="paragraph" w:default="1" w:styleId="Normal" { w:name w:val="Normal" {} w:qFormat {} }
        (heading("Title", "Title", None, 36, 0))
        (heading("Heading1", "heading 1", Some(0), 26, 240))
        (heading("Heading2", "heading 2", Some(1), 22, 120))
        (heading("Heading3", "heading 3", Some(2), 20, 80))
        (looks("Subtitle", "Subtitle", &html! { w:spacing w:after="120" {} }))
        (looks("ListBullet", "List Bullet", &html! { w:keepLines {} w:numPr { w:numId w:val="1" {} } w:spacing w:after="30" {} }))
        (looks("Under", "Under", &html! { w:ind w:left="284" {} }))
        (looks("Minute", "Minute", &html! {
            w:tabs { w:tab w:val="left" w:pos="1134" {} }
            w:ind w:left="1134" w:hanging="1134" {}
        }))
        (looks("Mark", "Mark", &html! { w:spacing w:after="20" {} w:ind w:left="170" w:hanging="170" {} }))
        (looks("Header", "header", &html! { w:tabs { w:tab w:val="right" w:pos="15138" {} } }))
        (looks("Footer", "footer", &html! { w:jc w:val="right" {} }))
        w:style w:type="character" w:customStyle="1" w:styleId="Beside" {
            w:name w:val="Beside" {}
            w:rPr { w:color w:val="404040" {} }
        }
        (grid())
    }
}

fn heading(id: &str, name: &str, level: Option<u8>, size: u8, before: u16) -> Markup {
    html! {
        w:style w:type="paragraph" w:styleId=(id) {
            w:name w:val=(name) {}
            w:basedOn w:val="Normal" {}
            w:next w:val="Normal" {}
            w:qFormat {}
            w:pPr {
                w:keepNext {}
                w:keepLines {}
                w:spacing w:before=(before) w:after="60" {}
                @if let Some(level) = level { w:outlineLvl w:val=(level) {} }
            }
            w:rPr { w:b {} w:bCs {} w:sz w:val=(size) {} w:szCs w:val=(size) {} }
        }
    }
}

fn looks(id: &str, name: &str, paragraph: &Markup) -> Markup {
    html! {
        w:style w:type="paragraph" w:styleId=(id) {
            w:name w:val=(name) {}
            w:basedOn w:val="Normal" {}
            w:pPr { (paragraph) }
        }
    }
}

/// A table with a thin line around each cell.
fn grid() -> Markup {
    html! {
        w:style w:type="table" w:styleId="TableGrid" {
            w:name w:val="Table Grid" {}
            w:tblPr {
                w:tblBorders {
                    w:top w:val="single" w:sz="4" w:space="0" w:color="808080" {}
                    w:left w:val="single" w:sz="4" w:space="0" w:color="808080" {}
                    w:bottom w:val="single" w:sz="4" w:space="0" w:color="808080" {}
                    w:right w:val="single" w:sz="4" w:space="0" w:color="808080" {}
                    w:insideH w:val="single" w:sz="4" w:space="0" w:color="808080" {}
                    w:insideV w:val="single" w:sz="4" w:space="0" w:color="808080" {}
                }
                w:tblCellMar {
                    w:top w:w="40" w:type="dxa" {}
                    w:left w:w="100" w:type="dxa" {}
                    w:bottom w:w="40" w:type="dxa" {}
                    w:right w:w="100" w:type="dxa" {}
                }
            }
        }
    }
}

/// One kind of list: a dot before each line.
pub fn numbering() -> Markup {
    html! {
        w:abstractNum w:abstractNumId="0" {
            w:multiLevelType w:val="singleLevel" {}
            w:lvl w:ilvl="0" {
                w:start w:val="1" {}
                w:numFmt w:val="bullet" {}
                w:lvlText w:val="•" {}
                w:lvlJc w:val="left" {}
                w:pPr { w:ind w:left="284" w:hanging="227" {} }
            }
        }
        w:num w:numId="1" { w:abstractNumId w:val="0" {} }
    }
}
