//! How far the menus have come, and where work is left.
//!
//! Must not know Leptos or the browser.

use crate::model::Menu;
use crate::score::MenuProgress;

type Counted = [MenuProgress; 9];

/// Done and all: of the menus together.
pub fn total(counted: &Counted) -> (usize, usize) {
    let add = |(done, all): (usize, usize), menu: &MenuProgress| (done + menu.done, all + menu.all);
    counted.iter().fold((0, 0), add)
}

/// Done and all: of one menu.
pub fn of_menu(counted: &Counted, menu: Menu) -> (usize, usize) {
    let found = counted.iter().find(|own| own.menu == menu);
    found.map_or((0, 0), |own| (own.done, own.all))
}

/// Whether a menu earns its tick: one without items does not.
pub fn is_complete((done, all): (usize, usize)) -> bool {
    all > 0 && done == all
}

/// The end of a bar. A bar of nothing would be drawn as one that never ends.
pub fn bar_end((_, all): (usize, usize)) -> usize {
    all.max(1)
}

/// The next other menu with something open, round the end to the first; `None` if nothing is left
/// elsewhere.
pub fn next_open(counted: &Counted, menu: Menu) -> Option<Menu> {
    let open = counted.iter().filter(|own| own.done < own.all);
    let open = open.filter(|own| own.menu != menu);
    let (before, after): (Vec<&MenuProgress>, Vec<&MenuProgress>) =
        open.partition(|own| own.menu < menu);
    after.first().or(before.first()).map(|own| own.menu)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(done_of_all: [(usize, usize); 9]) -> Counted {
        let mut menus = Menu::ALL.into_iter().zip(done_of_all);
        std::array::from_fn(|_| {
            let (menu, (done, all)) = menus.next().expect("nine");
            MenuProgress {
                menu,
                all,
                done,
                unknown: 0,
            }
        })
    }

    #[test]
    fn menus_add_up() {
        let mut of = [(0, 0); 9];
        of[0] = (3, 3);
        of[8] = (1, 4);
        let counted = counted(of);
        assert_eq!(total(&counted), (4, 7));
        assert_eq!(of_menu(&counted, Menu::ALL[8]), (1, 4));
        assert!(is_complete(of_menu(&counted, Menu::ALL[0])));
        assert!(!is_complete(of_menu(&counted, Menu::ALL[8])));
        assert!(
            !is_complete(of_menu(&counted, Menu::ALL[1])),
            "nothing to do"
        );
        assert_eq!((bar_end((0, 0)), bar_end((1, 4))), (1, 4));
    }

    #[test]
    fn open_work_is_looked_for_onward_and_then_from_the_start() {
        let check = |open: &[usize], at: usize, next: Option<usize>| {
            let of = std::array::from_fn(|i| if open.contains(&i) { (0, 1) } else { (1, 1) });
            let found = next_open(&counted(of), Menu::ALL[at]);
            assert_eq!(found, next.map(|i| Menu::ALL[i]), "{open:?} from {at}");
        };
        check(&[1, 5], 2, Some(5));
        check(&[1, 5], 6, Some(1));
        check(&[2, 5], 2, Some(5));
        check(&[2], 2, None);
        check(&[], 2, None);
    }
}
