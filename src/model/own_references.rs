//! The user's own 参考値 beside the shipped ones.

use super::{ReferenceId, ReferenceValue, Workspace};

impl Workspace {
    /// All reference values: the shipped ones, each replaced by the user's own of the same id,
    /// and then those that the user added. What a figure is called and how it is counted is told by the
    /// shipped ones of its series: an own copy may be older than they are.
    pub fn references(&self, shipped: &[ReferenceValue]) -> Vec<ReferenceValue> {
        let own = |id: &ReferenceId| self.references.iter().find(|own| own.id == *id);
        let replaced = shipped.iter().map(|value| own(&value.id).unwrap_or(value));
        let is_added = |own: &&ReferenceValue| shipped.iter().all(|value| value.id != own.id);
        let added = self.references.iter().filter(is_added);
        let of_series = |value: &ReferenceValue| {
            let told_by = shipped.iter().find(|told| told.series == value.series);
            told_by.map_or_else(
                || value.clone(),
                |told| ReferenceValue {
                    name: told.name.clone(),
                    basis: told.basis.clone(),
                    ..value.clone()
                },
            )
        };
        replaced.chain(added).map(of_series).collect()
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

    #[test]
    fn an_own_value_is_called_as_its_series_is_called_now() {
        let mut shipped = value("a", 1.0);
        shipped.name = "1年以内の平均生活日数".to_owned();
        shipped.basis = "退院の日から365日のうち".to_owned();
        let mut workspace = Workspace::default();
        workspace.put_reference(value("a", 9.0));
        workspace.put_reference(value("added", 3.0));
        let mut alone = value("alone", 4.0);
        alone.series = SeriesId::new("other");
        workspace.put_reference(alone);
        let told = workspace.references(&[shipped]);
        let told: Vec<(&str, &str)> = told.iter().map(|v| (&*v.name, &*v.basis)).collect();
        let now = ("1年以内の平均生活日数", "退院の日から365日のうち");
        assert_eq!(told, [now, now, ("平均生活日数", "")]);
    }
}
