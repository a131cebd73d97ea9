//! The sheet 「回答」, written: what a member reads and fills in, on A4 as well.
//!
//! Must not know how it is read back.

use super::super::{SurveyForm, told};
use super::hidden::{self, Words};
use super::layout::{
    ANSWER, ANSWER_HEAD, COMMENT, COMMENT_HEAD, LEVEL, LEVEL_HEAD, MARKS, NUMBER, QUESTION,
    RowMark, SHEET,
};
use crate::exchange::xlsx::NotWritten;
use crate::exchange::xlsx::format::{FILL_COLOR, HEAD_COLOR, LINE_COLOR, base};
use crate::exchange::xlsx::measure::{height, lines};
use crate::exchange::xlsx::writer::{A4, properties};
use crate::model::QuestionKind;
use chrono::NaiveDateTime;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, Formula,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};

/// In half-width letters, from the hidden column.
const WIDTHS: [u16; 6] = [2, 5, 40, 18, 20, 30];
const TITLE_HEIGHT: f64 = 30.0;
/// Of what is written in words.
const LINES_TO_WRITE: u16 = 4;

/// Of the ways in which a cell can be filled, what it offers.
#[derive(Clone, Copy)]
enum Offers {
    /// Only these.
    Only(Words),
    /// These, and forms of them.
    Also(Words),
    Mark,
    Nothing,
}

/// The form as a workbook that is empty yet. `made_at` is all that it knows of time.
///
/// # Errors
/// A text is longer than a cell can be.
pub fn write(form: &SurveyForm, made_at: &NaiveDateTime) -> Result<Vec<u8>, NotWritten> {
    book(form, made_at, &|_, _| String::new())
}

/// What stands in a cell to fill in.
pub type Filled<'f> = &'f dyn Fn(&RowMark, u16) -> String;

/// As [`write`], filled in.
pub fn book(
    form: &SurveyForm,
    made_at: &NaiveDateTime,
    filled: Filled<'_>,
) -> Result<Vec<u8>, NotWritten> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&form.title, made_at)?);
    let page = workbook.add_worksheet();
    page.set_name(SHEET)?;
    let mut page = Page {
        page,
        form,
        filled,
        row: 0,
    };
    page.set_up()?;
    page.head()?;
    page.about_whom()?;
    page.items()?;
    page.questions()?;
    page.end()?;
    hidden::write(&mut workbook, form)?;
    Ok(workbook.save_to_buffer()?)
}

struct Page<'p> {
    page: &'p mut Worksheet,
    form: &'p SurveyForm,
    filled: Filled<'p>,
    /// The next one.
    row: u32,
}

impl Page<'_> {
    fn set_up(&mut self) -> Result<(), XlsxError> {
        let page = &mut *self.page;
        for (column, width) in (0..).zip(WIDTHS) {
            page.set_column_width(column, width)?;
        }
        page.set_column_hidden(MARKS)?;
        page.set_screen_gridlines(false);
        page.set_paper_size(A4);
        page.set_print_fit_to_pages(1, 0);
        page.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
        page.set_footer("&C&P / &N");
        // No password: it only keeps the questions from being typed over. Tab goes from cell to cell to fill in.
        page.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::new()
        });
        Ok(())
    }

    /// What is said before anything is asked.
    fn head(&mut self) -> Result<(), XlsxError> {
        let form = self.form;
        let title = base().set_bold().set_font_size(16).set_text_wrap();
        self.merged(NUMBER, COMMENT, &form.title, &title)?;
        let needed = f64::from(lines(&form.title, width(NUMBER, COMMENT) * 2 / 3));
        self.page.set_row_height(self.row, TITLE_HEIGHT * needed)?;
        self.row += 1;
        let about = [
            form.area_name.clone(),
            format!("{} {}", form.year, form.round.label()),
            form.forum_name.clone(),
        ];
        let about: Vec<String> = about.into_iter().filter(|t| !t.is_empty()).collect();
        self.text(&about.join("　"))?;
        self.text(&form.greeting)?;
        for line in self.told() {
            self.text(&line)?;
        }
        Ok(())
    }

    fn told(&self) -> Vec<String> {
        let how =
            "色の付いたらんに、選ぶか書くかして、このファイルを保存し、返し先に送ってください。";
        let told = [
            Some(told::facts(self.form).concat()),
            Some(told::DECLINE.to_owned()),
            told::return_to(self.form),
            Some(how.to_owned()),
        ];
        told.into_iter().flatten().collect()
    }

    fn about_whom(&mut self) -> Result<(), XlsxError> {
        self.heading("あなたについて（書きたいところだけで、かまいません）")?;
        let sides = Offers::Only(Words::Sides);
        self.field("立場", RowMark::Side(1), sides)?;
        self.field("立場（もう一つあれば）", RowMark::Side(2), sides)?;
        let shows = format!(
            "{}（空けておくと「{}」になります）",
            told::SHOWS,
            told::PUT_TOGETHER
        );
        self.field(&shows, RowMark::Shows, Offers::Only(Words::Shows))?;
        self.field(
            "グループで話して答えたときは、その人数",
            RowMark::People,
            Offers::Nothing,
        )?;
        let (organisation, name) = (told::WHY_ORGANISATION, told::WHY_NAME);
        self.text(&format!("所属は、{organisation}お名前は、{name}"))?;
        self.field("所属", RowMark::Organisation, Offers::Nothing)?;
        self.field("お名前", RowMark::Name, Offers::Nothing)
    }

    fn items(&mut self) -> Result<(), XlsxError> {
        self.heading("ふだんの暮らしから見て、どう思いますか")?;
        let head = framed()
            .set_bold()
            .set_background_color(HEAD_COLOR)
            .set_text_wrap();
        self.mark(&RowMark::Heads)?;
        for (column, text) in [
            (NUMBER, "番号"),
            (QUESTION, "問い"),
            (ANSWER, ANSWER_HEAD),
            (LEVEL, LEVEL_HEAD),
            (COMMENT, COMMENT_HEAD),
        ] {
            self.page
                .write_string_with_format(self.row, column, text, &head)?;
        }
        self.page.set_row_height(self.row, height(1))?;
        self.page.set_repeat_rows(self.row, self.row)?;
        self.row += 1;
        for (n, item) in self.form.items.iter().enumerate() {
            let text = match item.plain == item.text {
                true => item.plain.clone(),
                false => format!("{}\n段階で答えるとき：{}", item.plain, item.text),
            };
            let mark = RowMark::Item(item.id.as_str().to_owned());
            self.mark(&mark)?;
            self.label(NUMBER, &(n + 1).to_string())?;
            self.label(QUESTION, &text)?;
            self.fill(&mark, ANSWER, ANSWER, Offers::Only(Words::Feelings))?;
            self.fill(&mark, LEVEL, LEVEL, Offers::Also(Words::Levels))?;
            self.fill(&mark, COMMENT, COMMENT, Offers::Nothing)?;
            let needed = lines(&text, width(QUESTION, QUESTION));
            self.next(needed.max(2))?;
        }
        Ok(())
    }

    fn questions(&mut self) -> Result<(), XlsxError> {
        if self.form.questions.is_empty() {
            return Ok(());
        }
        self.heading("そのほかにうかがいたいこと")?;
        for (n, question) in self.form.questions.iter().enumerate() {
            let id = || question.id.as_str().to_owned();
            self.label(NUMBER, &format!("問{}", n + 1))?;
            let needed = lines(&question.text, width(QUESTION, QUESTION));
            let mark = RowMark::Question(id());
            match question.kind {
                QuestionKind::Several => {
                    let text = format!("{}（いくつでも○）", question.text);
                    self.merged(QUESTION, COMMENT, &text, &framed())?;
                    self.next(lines(&text, width(QUESTION, COMMENT)))?;
                    for (n, choice) in question.choices.iter().enumerate() {
                        let mark = RowMark::Choice(id(), n);
                        self.mark(&mark)?;
                        self.label(QUESTION, choice)?;
                        self.fill(&mark, ANSWER, ANSWER, Offers::Mark)?;
                        self.next(lines(choice, width(QUESTION, QUESTION)))?;
                    }
                }
                QuestionKind::One => {
                    self.mark(&mark)?;
                    self.label(QUESTION, &question.text)?;
                    self.fill(&mark, ANSWER, COMMENT, Offers::Only(Words::Of(n)))?;
                    self.next(needed)?;
                }
                QuestionKind::Text => {
                    self.mark(&mark)?;
                    self.label(QUESTION, &question.text)?;
                    self.fill(&mark, ANSWER, COMMENT, Offers::Nothing)?;
                    self.next(needed.max(LINES_TO_WRITE))?;
                }
            }
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), XlsxError> {
        self.row += 1;
        self.text("ありがとうございました。書いていただいたことは、話し合いのために使います。")
    }

    fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.row += 1;
        let format = base()
            .set_bold()
            .set_font_size(12)
            .set_border_bottom(FormatBorder::Thin);
        self.merged(NUMBER, COMMENT, text, &format)?;
        self.next(lines(text, width(NUMBER, COMMENT)))
    }

    /// As wide as the page; nothing where there is nothing to say.
    fn text(&mut self, text: &str) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        self.merged(NUMBER, COMMENT, text, &base().set_text_wrap())?;
        self.next(lines(text, width(NUMBER, COMMENT)))
    }

    fn field(&mut self, label: &str, mark: RowMark, offers: Offers) -> Result<(), XlsxError> {
        self.mark(&mark)?;
        self.merged(NUMBER, QUESTION, label, &framed().set_text_wrap())?;
        self.fill(&mark, ANSWER, COMMENT, offers)?;
        self.next(lines(label, width(NUMBER, QUESTION)))
    }

    fn mark(&mut self, mark: &RowMark) -> Result<(), XlsxError> {
        self.page.write_string(self.row, MARKS, mark.to_string())?;
        Ok(())
    }

    fn label(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        let format = framed().set_text_wrap();
        self.page
            .write_string_with_format(self.row, column, text, &format)?;
        Ok(())
    }

    fn merged(&mut self, from: u16, to: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.page
            .merge_range(self.row, from, self.row, to, text, format)?;
        Ok(())
    }

    /// A place to write in.
    fn fill(
        &mut self,
        mark: &RowMark,
        from: u16,
        to: u16,
        offers: Offers,
    ) -> Result<(), XlsxError> {
        let format = framed()
            .set_num_format("@")
            .set_background_color(FILL_COLOR)
            .set_text_wrap()
            .set_unlocked();
        let text = (self.filled)(mark, from);
        match from == to {
            true if text.is_empty() => {
                self.page.write_blank(self.row, from, &format)?;
            }
            true => {
                self.page
                    .write_string_with_format(self.row, from, &text, &format)?;
            }
            false => self.merged(from, to, &text, &format)?,
        }
        if let Some(offered) = self.offered(offers)? {
            self.page
                .add_data_validation(self.row, from, self.row, from, &offered)?;
        }
        Ok(())
    }

    fn offered(&self, offers: Offers) -> Result<Option<DataValidation>, XlsxError> {
        let list = |words: Words| {
            let cells = words.cells(self.form)?;
            Some(DataValidation::new().allow_list_formula(Formula::new(cells)))
        };
        let offered = match offers {
            Offers::Nothing => None,
            Offers::Mark => {
                let mark = DataValidation::new().allow_list_strings(&["○"])?;
                Some(mark.show_error_message(false))
            }
            Offers::Also(words) => list(words).map(|list| list.show_error_message(false)),
            Offers::Only(words) => match list(words) {
                Some(list) => Some(
                    list.set_error_style(DataValidationErrorStyle::Stop)
                        .set_error_title("選んでください")?
                        .set_error_message(
                            "らんの右の▼を押して、出てくるものから選んでください。選ばないときは、Deleteキーで空にします。",
                        )?,
                ),
                None => None,
            },
        };
        Ok(offered)
    }

    fn next(&mut self, lines: u16) -> Result<(), XlsxError> {
        self.page.set_row_height(self.row, height(lines))?;
        self.row += 1;
        Ok(())
    }
}

/// Of these columns together.
fn width(from: u16, to: u16) -> u16 {
    let all = (0..).zip(WIDTHS);
    all.filter(|(column, _)| (from..=to).contains(column))
        .map(|(_, width)| width)
        .sum()
}

fn framed() -> Format {
    base()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE_COLOR)
}
