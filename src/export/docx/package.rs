//! The file: a few small pieces of XML in an archive.

use std::io::{Cursor, Write};

use maud::{Markup, PreEscaped, html};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

use super::styles::{numbering, styles};
use super::words::words;
use crate::meeting::clean::visible;
use crate::meeting::parts::About;
use crate::practice::day_problem::say_day;

const BEGINNING: PreEscaped<&str> =
    PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The meeting as a file with this in it. It says when the meeting began and never when it was made.
pub fn packed(about: &About, body: &Markup) -> ZipResult<Vec<u8>> {
    let pieces = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", links_of_package()),
        ("docProps/core.xml", core(about)),
        ("word/_rels/document.xml.rels", links_of_document()),
        ("word/document.xml", document(body)),
        ("word/header1.xml", header(about)),
        ("word/footer1.xml", footer()),
        ("word/settings.xml", settings()),
        ("word/styles.xml", word_root("styles", &styles())),
        ("word/numbering.xml", word_root("numbering", &numbering())),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The same bytes everywhere: else each piece says on which system it was made.
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .system(System::Unix);
    for (name, piece) in pieces {
        archive.start_file(name, how)?;
        archive.write_all(piece.0.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn content_types() -> Markup {
    let pieces = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("header1", "header"),
        ("footer1", "footer"),
    ];
    html! {
        (BEGINNING)
        Types xmlns={ (PACKAGE) "/content-types" } {
            Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" {}
            Default Extension="xml" ContentType="application/xml" {}
            Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml" {}
            @for (name, content) in pieces {
                Override PartName={ "/word/" (name) ".xml" } ContentType={ (CONTENT) "." (content) "+xml" } {}
            }
        }
    }
}

fn links_of_package() -> Markup {
    html! {
        (BEGINNING)
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            Relationship Id="rId1" Type={ (LINKS) "/officeDocument" } Target="word/document.xml" {}
            Relationship Id="rId2" Type={ (PACKAGE) "/relationships/metadata/core-properties" } Target="docProps/core.xml" {}
        }
    }
}

fn links_of_document() -> Markup {
    let pieces = ["styles", "numbering", "settings", "header", "footer"];
    html! {
        (BEGINNING)
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            @for name in pieces {
                @let number = if matches!(name, "header" | "footer") { "1" } else { "" };
                Relationship Id=(name) Type={ (LINKS) "/" (name) } Target={ (name) (number) ".xml" } {}
            }
        }
    }
}

fn core(about: &About) -> Markup {
    let began = about
        .began
        .to_utc()
        .format("%Y-%m-%dT%H:%M:%SZ")
        .to_string();
    html! {
        (BEGINNING)
        cp:coreProperties xmlns:cp={ (PACKAGE) "/metadata/core-properties" } xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" {
            dc:title { (visible(&about.title)) }
            dc:language { "en-GB" }
            dcterms:created xsi:type="dcterms:W3CDTF" { (began) }
            dcterms:modified xsi:type="dcterms:W3CDTF" { (began) }
        }
    }
}

/// A4 landscape. A table must not be the last thing, so a line of no height is.
fn document(body: &Markup) -> Markup {
    let page = html! {
        w:sectPr {
            w:headerReference w:type="default" r:id="header" {}
            w:footerReference w:type="default" r:id="footer" {}
            w:pgSz w:w="16838" w:h="11906" w:orient="landscape" {}
            w:pgMar w:top="1134" w:right="850" w:bottom="964" w:left="850" w:header="510" w:footer="454" w:gutter="0" {}
        }
    };
    let last = html! { w:p { w:pPr { w:spacing w:after="0" w:line="20" w:lineRule="exact" {} } } };
    word_root("document", &html! { w:body { (body) (last) (page) } })
}

fn header(about: &About) -> Markup {
    let day = say_day(about.began.date_naive());
    let line = html! { (words(&about.title)) w:r { w:tab {} } (words(&day)) };
    word_root(
        "hdr",
        &html! { w:p { w:pPr { w:pStyle w:val="Header" {} } (line) } },
    )
}

fn footer() -> Markup {
    let counted = |what| html! { w:fldSimple w:instr=(what) { w:r { w:t { "1" } } } };
    let line = html! { (words("page ")) (counted("PAGE")) (words(" of ")) (counted("NUMPAGES")) };
    word_root(
        "ftr",
        &html! { w:p { w:pPr { w:pStyle w:val="Footer" {} } (line) } },
    )
}

/// Says that it is no file of an old Word, so that none opens it as one.
fn settings() -> Markup {
    let inside = html! {
        w:compat {
            w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15" {}
        }
    };
    word_root("settings", &inside)
}

/// Names of elements are no values, so this one is written by hand.
fn word_root(name: &'static str, inside: &Markup) -> Markup {
    html! {
        (BEGINNING)
        (PreEscaped(format!("<w:{name} xmlns:w=\"{WORD}\" xmlns:r=\"{LINKS}\">")))
        (inside)
        (PreEscaped(format!("</w:{name}>")))
    }
}
