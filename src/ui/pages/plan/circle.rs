//! 「いまの位置」: the year's circle, beside the steps that it is drawn from.

use super::steps::Steps;
use crate::chart::{Style, year_circle};
use crate::ui::book::Book;
use crate::ui::components::picture::Picture;
use crate::ui::reading::plan::circle;
use crate::ui::text::plan as t;
use leptos::prelude::*;

#[component]
pub fn Circle(book: Book) -> impl IntoView {
    let year = book.year;
    let data = book
        .desk
        .of_area(&book.area(), move |r| Some(circle(r, year)));
    view! {
        <section aria-labelledby="plan-circle">
            <h2 id="plan-circle" tabindex="-1">{t::CIRCLE}</h2>
            <div class="circle">
                <div class="circle__picture">
                    {move || data.get().map(|data| view! {
                        <Picture name="circle" caption=t::CIRCLE_CAPTION
                            draw=move |style: &Style| year_circle(&data, style)/>
                    })}
                </div>
                <Steps book/>
            </div>
        </section>
    }
}
