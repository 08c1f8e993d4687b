//! The posts that a run of roles names: which body each role belongs to.

use crate::Span;
use crate::entity::lexis::{Lexis, is_han};
use crate::entity::people::PostMention;
use crate::entity::post::RoleRun;
use crate::entity::quantity::numeral::is_figure;
use crate::lexicon::{GOVERNMENT_HEAD, ORGANIZATION, PARTY_DEPARTMENT};
use crate::text::{chars, words};

/// The posts that a run of roles names, given the organization printed before it and the one that
/// it has if it prints none.
pub(super) fn posts<'a>(
    lexis: &Lexis<'a>,
    run: &RoleRun,
    own: Option<Span>,
    mut carried: Option<&'a str>,
) -> impl Iterator<Item = PostMention<'a>> {
    let of_class = run.leaders.then(|| post_of_class(lexis.text, run, own));
    let roles = run.roles().filter(|_| !run.leaders).enumerate();
    let named = roles.map(move |(i, role)| {
        let own = own.filter(|_| i == 0);
        let (organization, name) = match own {
            Some(own) => with_own_organization(lexis, own, role, carried),
            None => without_own_organization(lexis, role.of(lexis.text), carried),
        };
        carried = organization.or(carried);
        let start = own.map_or(role.start, |own| own.start);
        PostMention { organization, role: Some(name), span: Span::new(start, role.end) }
    });
    of_class.into_iter().chain(named)
}

/// The organization and the role of a post that prints none: that of the post before, or the party
/// committee that the role begins with (党委委员).
fn without_own_organization<'a>(
    lexis: &Lexis<'a>,
    role: &'a str,
    carried: Option<&'a str>,
) -> (Option<&'a str>, &'a str) {
    // 全国人大代表: a member of the congress that the role begins with.
    if let Some(congress) = role.strip_suffix("代表").filter(|body| body.ends_with("人大")) {
        return (Some(congress), &role[congress.len()..]);
    }
    let inner = role.strip_prefix(PARTY_COMMITTEE);
    match (carried, inner) {
        (Some(body), Some(inner)) if body.ends_with(PARTY_COMMITTEE) && !inner.is_empty() => {
            (Some(body), inner)
        }
        (None, Some(inner @ ("委员" | "常委"))) => {
            (Some(&role[..PARTY_COMMITTEE.len()]), inner)
        }
        _ => {
            // 党委委员、副校长: no post of the committee.
            let carried = carried.filter(|body| *body != PARTY_COMMITTEE);
            (carried.and_then(|body| carried_organization(lexis, body, role)), role)
        }
    }
}

/// The post that a class of people has: 市领导.
fn post_of_class<'a>(text: &'a str, run: &RoleRun, own: Option<Span>) -> PostMention<'a> {
    let start = own.map_or(run.span.start, |span| span.start);
    let span = Span::new(start, run.span.end);
    let role = Some(span.of(text)).filter(|role| *role != "领导");
    PostMention { organization: None, role, span }
}

/// The organization of a role that prints none, if it is of `carried`.
fn carried_organization<'a>(lexis: &Lexis<'_>, carried: &'a str, role: &str) -> Option<&'a str> {
    let base = base(role);
    if lexis.lexicon.is(base, GOVERNMENT_HEAD) {
        return None;
    }
    let of_unit = base.ends_with('长') && base != "秘书长";
    let of_party = words!(PARTY_ROLES).end(base);
    let body = words!(BODIES_OF_A_UNIT).suffix(carried).filter(|body| {
        let party = body.starts_with('党');
        if party { !of_party } else { of_unit }
    });
    let unit = body.and_then(|body| carried.strip_suffix(body)).filter(|unit| !unit.is_empty());
    Some(unit.unwrap_or(carried)).filter(|unit| may_head(base, unit))
}

/// Whether a body may have this head: no association has a 校长.
fn may_head(role: &str, body: &str) -> bool {
    const HEADS: &[(&str, &[&str])] = &[
        ("校长", &["校", "学", "学院", "中心", "班"]),
        ("局长", &["局", "委", "厅", "署"]),
        ("厅长", &["厅"]),
        ("行长", &["行", "社", "局"]),
        ("馆长", &["馆", "院", "中心", "局"]),
    ];
    let wanted = HEADS.iter().find(|(head, _)| role == *head);
    wanted.is_none_or(|(_, ends)| ends.iter().any(|end| body.ends_with(end)))
}

/// Which part of `own`, the organization printed before `role`, belongs to the role, and which
/// organization the role has. Both are parts of the text.
fn with_own_organization<'a>(
    lexis: &Lexis<'a>,
    own: Span,
    role: Span,
    carried: Option<&'a str>,
) -> (Option<&'a str>, &'a str) {
    let text = lexis.text;
    let (body, name, whole) = (own.of(text), role.of(text), Span::new(own.start, role.end));
    // 某协会新任会长: what stands between belongs to neither.
    if own.end < role.start {
        return (Some(body), name);
    }
    // 市副市长, 校副校长: which one is not said.
    if name.ends_with('长') && name.strip_prefix('副').is_some_and(|head| head.starts_with(body))
    {
        return (None, name);
    }
    if let Some(body) = body_with_its_head(lexis, own, role) {
        return (Some(body), name);
    }
    if words!(INTERNAL_BODIES).are(body) {
        return without_own_organization(lexis, whole.of(text), carried);
    }
    let is_part = |outer: &&str| {
        is_department(body, outer)
            || outer.ends_with('委') && lexis.lexicon.is(body, PARTY_DEPARTMENT)
    };
    if let Some(outer) = carried.filter(is_part) {
        return (Some(outer), whole.of(text));
    }
    if let Some(inner) = inner_body(name) {
        let (body, name) = whole.of(text).split_at(own.len() + inner.len());
        return (Some(body), name);
    }
    if let Some(group) = group_of_number(body, name) {
        let (body, name) = whole.of(text).split_at(own.len() + group);
        return (Some(body), name);
    }
    match body.strip_suffix(PARTY_COMMITTEE) {
        Some(unit) if is_unit(unit) && base(name) == "书记" => {
            // 某所原党委书记: the modifier belongs to the office.
            let unit = unit.strip_suffix(['原', '前']).unwrap_or(unit);
            (Some(unit), &text[own.start + unit.len()..role.end])
        }
        _ => (Some(body), name),
    }
}

/// The body whose last character the role begins with: 市文化局长 is of 市文化局.
fn body_with_its_head<'a>(lexis: &Lexis<'a>, own: Span, role: Span) -> Option<&'a str> {
    const HEADS: &[&str] =
        &["局长", "处长", "科长", "厅长", "院长", "所长", "站长", "馆长", "社长", "台长"];
    let body = own.of(lexis.text);
    let level = |c: char| chars!("省市县区州镇乡村").has(c);
    let cut = words!(HEADS).are(role.of(lexis.text))
        && !body.ends_with(level)
        && !body.ends_with(['该', '本', '我', '全'])
        && !body.chars().next_back().is_some_and(|last| role.of(lexis.text).starts_with(last))
        && body.chars().all(is_han)
        && lexis.ends(own.end, ORGANIZATION).is_none();
    cut.then(|| &lexis.text[own.start..role.start + '局'.len_utf8()])
}

/// Length of the group that `role` begins with and that the number at the end of `body` counts:
/// 市委第七|巡察组组长.
fn group_of_number(body: &str, role: &str) -> Option<usize> {
    let counted = body.trim_end_matches(is_figure);
    if counted.len() == body.len() || !counted.ends_with('第') {
        return None;
    }
    role.find('组').map(|at| at + '组'.len_utf8()).filter(|end| *end < role.len())
}

/// The body inside an organization that `role` begins with, and that belongs to the organization.
fn inner_body(role: &str) -> Option<&'static str> {
    // 某校党委书记 heads the party of the school, 某校党委委员 is one of the committee.
    let of_party = |body: &str| !body.starts_with('党') || words!["委员", "常委"].end(role);
    // 学生会主席团成员 is of the union.
    let member = role == "主席团成员";
    let inner =
        |body: &&str| role.len() > body.len() && *body != "党组" && !member && of_party(body);
    words!(INTERNAL_BODIES).prefix(role).filter(inner)
}

/// Whether what has a party committee is a unit, and no place.
fn is_unit(body: &str) -> bool {
    !body.is_empty() && !words!["省", "市", "县", "区", "州", "镇", "乡", "道"].end(body)
}

const PARTY_COMMITTEE: &str = "党委";

/// Ends of the names of associations.
const ASSOCIATIONS: &[&str] = &[
    "科协",
    "协会",
    "学会",
    "商会",
    "联合会",
    "总会",
    "文联",
    "侨联",
    "工商联",
    "残联",
    "妇联",
    "作协",
    "社科联",
    "红十字会",
    "总工会",
    "促进会",
    "研究会",
    "基金会",
];

/// Bodies inside an organization whose heads are named with the organization: 党委书记, 工会主席.
const INTERNAL_BODIES: &[&str] = &[
    "党委",
    "党组",
    "党总支",
    "党支部",
    "纪委",
    "工会",
    "团委",
    "教代会工会",
    "党工委",
    "纪工委",
    "机关党委",
    "主席团",
    "经审会",
    "经费审查委员会",
    "女职工委员会",
    "女工委",
];

/// Bodies whose head is often the head of the unit too: 研究院工会主席、副院长.
const BODIES_OF_A_UNIT: &[&str] =
    &["教代会工会", "教代会", "工会", "团委", "党委", "党总支", "党工委", "党支部", "党组"];

/// What the party calls its own: 书记, 组织部部长.
const PARTY_ROLES: &[&str] = &["书记", "委员", "常委", "部长", "秘书长", "代表", "党员", "成员"];

/// Offices that one person holds.
pub(super) const CHIEFS: &[&str] =
    &["会长", "理事长", "主席", "院长", "校长", "所长", "主任", "书记"];

/// Whether the role is that of an officer of an association.
pub(super) fn is_officer(role: &str) -> bool {
    words!["会长", "理事长", "秘书长", "监事长"].end(role)
}

/// Whether `own` is a department of the association `body`: 市科协党组成员、学会部部长; or a committee
/// of the congress: 省政协常委、经济委员会主任.
fn is_department(own: &str, body: &str) -> bool {
    if words!["省", "市", "县", "区", "州", "校"].begin(own) {
        return false;
    }
    if words!["政协", "人大", "人大常委会"].end(body) && words!["委员会", "专委会"].end(own)
    {
        return !words!["政协", "人大", "街道"].are_in(own);
    }
    (3..=5).contains(&own.chars().count())
        && words!["部", "处", "办公室", "秘书处"].end(own)
        && words!(ASSOCIATIONS).end(body)
}

/// Whether `role` is that of a deputy to one of `posts`: 副主席 to 主席.
pub(super) fn is_vice_of(role: &str, posts: &[PostMention<'_>]) -> bool {
    let mut chiefs = posts.iter().filter_map(|post| post.role);
    role.contains('副') && chiefs.any(|chief| base(chief) == base(role))
}

/// Whether `role` heads the association in whose 党组 one of `posts` is: 市科协党组书记A讲话,主席B主持.
pub(super) fn is_chief_beside_party(role: &str, posts: &[PostMention<'_>]) -> bool {
    let party = |post: &PostMention<'_>| post.role.is_some_and(|role| role.starts_with("党组"));
    words!["主席", "会长", "理事长", "副主席", "副会长", "副理事长", "秘书长"].are(role)
        && posts.iter().any(|post| {
            party(post) && post.organization.is_some_and(|body| words!(ASSOCIATIONS).end(body))
        })
}

/// Whether two roles are of one kind of body: 会长 and 副秘书长, 主席 and 副主席.
pub(super) fn same_office(a: &str, b: &str) -> bool {
    let of_association = |role: &str| is_officer(role) || words!["理事", "监事"].end(role);
    of_association(a) && of_association(b) || base(a) == base(b)
}

/// The role without the modifiers before it.
pub(super) fn base(role: &str) -> &str {
    const MODIFIERS: &[&str] = &["原", "代", "常务", "专职", "兼职", "执行", "名誉", "副", "第一"];
    if !words!(MODIFIERS).begin(role) {
        return role;
    }
    let mut rest = role;
    for modifier in MODIFIERS {
        rest = rest.strip_prefix(*modifier).unwrap_or(rest);
    }
    rest
}
