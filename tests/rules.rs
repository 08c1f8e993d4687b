//! Every rule runs its own examples and counter-examples.

use std::collections::HashSet;

#[test]
fn every_example_gives_what_it_says() {
    let failures: Vec<String> = huiyao::rules().iter().flat_map(|rule| rule.failures()).collect();
    assert!(failures.is_empty(), "{} examples fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_rule_has_an_example_and_a_counter_example() {
    for rule in huiyao::rules() {
        assert!(rule.examples.iter().any(|e| !e.gives.is_empty()), "{} has no example", rule.id);
        assert!(
            rule.examples.iter().any(|e| e.gives.is_empty()),
            "{} has no counter-example",
            rule.id
        );
    }
}

#[test]
fn rule_names_are_unique_and_have_a_family() {
    let mut seen = HashSet::new();
    for rule in huiyao::rules() {
        assert!(rule.id.contains('/'), "{} names no family", rule.id);
        assert!(seen.insert(rule.id), "{} is there twice", rule.id);
    }
}
