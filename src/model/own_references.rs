//! The user's own 参考値 beside the shipped ones.

use super::{ReferenceId, ReferenceValue, Workspace};

impl Workspace {
    /// All reference values: the shipped ones, each replaced by the user's own of the same id,
    /// and then those that the user added.
    pub fn references(&self, shipped: &[ReferenceValue]) -> Vec<ReferenceValue> {
        let own = |id: &ReferenceId| self.references.iter().find(|own| own.id == *id);
        let replaced = shipped.iter().map(|value| own(&value.id).unwrap_or(value));
        let is_added = |own: &&ReferenceValue| shipped.iter().all(|value| value.id != own.id);
        let added = self.references.iter().filter(is_added);
        replaced.chain(added).cloned().collect()
    }

    /// Keeps the user's own value in place of any with its id.
    pub fn put_reference(&mut self, value: ReferenceValue) {
        match self.references.iter_mut().find(|own| own.id == value.id) {
            Some(own) => *own = value,
            None => self.references.push(value),
        }
    }

    /// Lets the user's own value go: a shipped one of that id stands again.
    pub fn drop_reference(&mut self, id: &ReferenceId) {
        self.references.retain(|own| own.id != *id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FiscalYear, Mark, ReferenceKind, ReferenceTime, SeriesId};

    fn value(id: &str, value: f64) -> ReferenceValue {
        ReferenceValue {
            id: ReferenceId::new(id),
            series: SeriesId::new("s"),
            name: "平均生活日数".into(),
            unit: "日".into(),
            scope: "全国".into(),
            time: ReferenceTime::Year(FiscalYear::new(2022).expect("in range")),
            kind: ReferenceKind::Actual,
            value,
            upper: None,
            source: String::new(),
            date: None,
            basis: String::new(),
            mark: Mark::Official,
        }
    }

    #[test]
    fn a_users_own_value_stands_in_place_of_the_shipped_one() {
        let shipped = [value("a", 1.0), value("b", 2.0)];
        let mut workspace = Workspace::default();
        assert_eq!(workspace.references(&shipped), shipped);
        workspace.put_reference(value("b", 9.0));
        workspace.put_reference(value("c", 3.0));
        workspace.put_reference(value("c", 4.0));
        let read = |w: &Workspace| -> Vec<_> {
            let values = w.references(&shipped).into_iter();
            values.map(|v| (v.id.to_string(), v.value)).collect()
        };
        let expected = [("a", 1.0), ("b", 9.0), ("c", 4.0)];
        assert_eq!(read(&workspace), expected.map(|(id, v)| (id.to_owned(), v)));
        workspace.drop_reference(&ReferenceId::new("b"));
        assert_eq!(read(&workspace)[1].1, 2.0);
    }
}
