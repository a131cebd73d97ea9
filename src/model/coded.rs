//! Choices that people see as a word and files hold as a code.

/// Declares an enum of fixed choices with, for each, its code in files (kebab-case ASCII)
/// and its Japanese label, plus `ALL`, `code()`, `label()` and `from_code()`.
macro_rules! coded {
    (
        $(#[$doc:meta])*
        $name:ident { $( $(#[$variant_doc:meta])* $variant:ident = $code:literal, $label:literal; )+ }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$variant_doc])* $variant, )+
        }

        impl $name {
            /// In the order in which people are offered them.
            pub const ALL: &[$name] = &[ $( $name::$variant, )+ ];

            /// What people read.
            pub fn label(self) -> &'static str {
                match self { $( $name::$variant => $label, )+ }
            }

            /// What files hold.
            pub fn code(self) -> &'static str {
                match self { $( $name::$variant => $code, )+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.code() == code)
            }
        }
    };
}

pub(crate) use coded;
