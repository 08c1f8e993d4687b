//! The tool from outside: arguments and standard input in, status and both outputs out.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn huiyao(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_huiyao"));
    command.args(args).current_dir(root());
    command
}

fn run(args: &[&str], stdin: &[u8]) -> Output {
    let mut child = huiyao(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the tool starts");
    let mut pipe = child.stdin.take().expect("standard input is a pipe");
    let stdin = stdin.to_vec();
    // Beside the reading: outputs larger than a pipe must not wait for the end of the input.
    let writer = std::thread::spawn(move || pipe.write_all(&stdin));
    let output = child.wait_with_output().expect("the tool ends");
    let _ = writer.join().expect("the writer does not panic");
    output
}

/// What a case says of an output.
enum Says {
    Nothing,
    Exactly(&'static str),
    Holds(&'static [&'static str]),
    Anything,
}
use Says::{Anything, Exactly, Holds, Nothing};

impl Says {
    fn check(&self, output: &[u8], case: &str) {
        let output = String::from_utf8_lossy(output);
        match self {
            Nothing => assert_eq!(output, "", "{case}"),
            Exactly(text) => assert_eq!(output, *text, "{case}"),
            Holds(parts) => {
                for part in *parts {
                    assert!(output.contains(part), "{case}: no {part:?} in {output:?}");
                }
            }
            Anything => {}
        }
    }
}

struct Case {
    args: &'static [&'static str],
    stdin: &'static [u8],
    status: i32,
    stdout: Says,
    stderr: Says,
}

const CASES: &[Case] = &[
    // Usage.
    Case { args: &[], stdin: b"", status: 2, stdout: Nothing, stderr: Holds(&["Usage: huiyao"]) },
    Case { args: &["eat"], stdin: b"", status: 2, stdout: Nothing, stderr: Holds(&["eat"]) },
    Case { args: &["extract"], stdin: b"", status: 2, stdout: Nothing, stderr: Holds(&["<FILE>"]) },
    Case {
        args: &["extract", "-", "--format", "xml"],
        stdin: b"",
        status: 2,
        stdout: Nothing,
        stderr: Holds(&["json", "text"]),
    },
    Case {
        args: &["extract", "-", "--published", "2017-02-30"],
        stdin: b"",
        status: 2,
        stdout: Nothing,
        stderr: Holds(&["is no date"]),
    },
    Case {
        args: &["batch", "-", "--jobs", "0"],
        stdin: b"",
        status: 2,
        stdout: Nothing,
        stderr: Holds(&["--jobs"]),
    },
    Case {
        args: &["--version"],
        stdin: b"",
        status: 0,
        stdout: Holds(&["huiyao 0."]),
        stderr: Nothing,
    },
    // Single files.
    Case {
        args: &["extract", "-"],
        stdin: b"",
        status: 0,
        stdout: Holds(&["\"schema\": 1", "\"meeting\": null"]),
        stderr: Nothing,
    },
    Case {
        args: &["extract", "-", "--format", "text"],
        stdin: b"",
        status: 0,
        stdout: Exactly("没有读到会议\n"),
        stderr: Nothing,
    },
    Case {
        args: &["extract", "examples/reports/science.txt"],
        stdin: b"",
        status: 0,
        stdout: Holds(&["{\n", "\n}\n"]),
        stderr: Nothing,
    },
    Case {
        args: &["extract", "no/such.txt", "--format", "text", "-"],
        stdin: b"",
        status: 1,
        stdout: Exactly("== standard input ==\n没有读到会议\n\n"),
        stderr: Holds(&["no/such.txt", "No such file"]),
    },
    Case {
        args: &["extract", "tests"],
        stdin: b"",
        status: 1,
        stdout: Nothing,
        stderr: Holds(&["huiyao: tests: is a directory"]),
    },
    Case {
        args: &["extract", "-"],
        // 会议在湖州召开。 in GB18030.
        stdin: b"\xbb\xe1\xd2\xe9\xd4\xda\xba\xfe\xd6\xdd\xd5\xd9\xbf\xaa\xa1\xa3",
        status: 0,
        stdout: Holds(&["\"encoding\": \"gb18030\"", "\"text\": \"湖州\""]),
        stderr: Nothing,
    },
    Case {
        args: &["extract", "-"],
        stdin: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        status: 1,
        stdout: Nothing,
        stderr: Holds(&["standard input: not text: seems to be a PNG picture"]),
    },
    Case {
        args: &["extract", "-"],
        // A page that shows 会议在湖州召开。 beside a script that holds 会议在青州召开。
        stdin: "<html><script>会议在青州召开。</script><p>会议在湖州召开。</p></html>".as_bytes(),
        status: 0,
        stdout: Holds(&["\"encoding\": \"UTF-8\"", "\"text\": \"湖州\""]),
        stderr: Nothing,
    },
    // Batches.
    Case { args: &["batch", "-"], stdin: b"", status: 0, stdout: Nothing, stderr: Nothing },
    Case {
        args: &["batch", "-"],
        stdin: b"\n\r\n  \n",
        status: 0,
        stdout: Nothing,
        stderr: Nothing,
    },
    Case {
        args: &["batch", "-"],
        stdin: b"\xef\xbb\xbf{\"id\": 1e2, \"text\": \"\", \"url\": \"x\"}\r\n\n{\"id\": 2\n\
            {\"id\": {\"b\": 1, \"a\": [ ]}, \"published\": \"2017-03-20\", \"text\": \"\"}",
        status: 1,
        stdout: Holds(&[
            "{\"id\":1e2,\"report\":{\"schema\":1,",
            "\n{\"id\":null,\"error\":{\"code\":\"bad_json\",",
            "\n{\"id\":{\"b\": 1, \"a\": [ ]},\"report\":{",
        ]),
        stderr: Holds(&["huiyao: standard input:3: line is no JSON object"]),
    },
    Case {
        args: &["batch", "-"],
        stdin: b"{\"id\": 1, \"text\": \"\xff\"}\n{\"id\": 2, \"txt\": \"\"}\n",
        status: 1,
        stdout: Exactly(
            "{\"id\":null,\"error\":{\"code\":\"not_text\",\"message\":\"line is no UTF-8 text (byte 20 does not fit)\"}}\n\
             {\"id\":2,\"error\":{\"code\":\"no_text\",\"message\":\"record has neither \\\"text\\\" nor \\\"html\\\"\"}}\n",
        ),
        stderr: Holds(&["standard input:1: ", "standard input:2: "]),
    },
    Case {
        args: &["batch", "no/such.jsonl"],
        stdin: b"",
        status: 1,
        stdout: Nothing,
        stderr: Holds(&["no/such.jsonl"]),
    },
    Case {
        args: &["batch", "-", "-o", "no/such/out.jsonl"],
        stdin: b"",
        status: 1,
        stdout: Nothing,
        stderr: Holds(&["no/such/out.jsonl"]),
    },
    Case {
        args: &["batch", "tests/gold/a.jsonl", "-o", "cli/../tests/gold/a.jsonl"],
        stdin: b"",
        status: 1,
        stdout: Nothing,
        stderr: Holds(&["is the input too"]),
    },
    Case {
        args: &["batch", "examples/reports"],
        stdin: b"",
        status: 0,
        stdout: Holds(&[
            "{\"id\":\"chamber.txt\",\"report\":",
            "\n{\"id\":\"science.txt\",\"report\":",
            "\n{\"id\":\"union.txt\",\"report\":",
        ]),
        stderr: Nothing,
    },
    Case {
        args: &["batch", "-"],
        stdin: b"{\"id\": 1, \"html\": \"<p>\"}\n",
        status: 0,
        stdout: Holds(&["{\"id\":1,\"report\":"]),
        stderr: Nothing,
    },
    Case {
        args: &["extract", "--html", "-", "--format", "text"],
        stdin: b"<p>",
        status: 0,
        stdout: Holds(&["\n"]),
        stderr: Nothing,
    },
    // Scores.
    Case {
        args: &["score", "-"],
        stdin: b"{\"id\": 1, \"text\": \"\", \"gold\": {\"is_report\": false}}\n",
        status: 0,
        stdout: Holds(&["right as a whole", "1.000   1 documents"]),
        stderr: Nothing,
    },
    Case {
        args: &["score", "-"],
        stdin: b"{\"id\": 1, \"text\": \"\"}\n",
        status: 1,
        stdout: Nothing,
        stderr: Holds(&["standard input:1: line has no \"gold\""]),
    },
    Case {
        args: &["score", "-", "--errors", "--field", "mood"],
        stdin: b"",
        status: 1,
        stdout: Nothing,
        stderr: Holds(&["mood", "meeting.name"]),
    },
    // Rules.
    Case { args: &["rules"], stdin: b"", status: 0, stdout: Anything, stderr: Nothing },
    Case {
        args: &["rules", "no-such-rule"],
        stdin: b"",
        status: 1,
        stdout: Nothing,
        stderr: Holds(&["no-such-rule"]),
    },
];

#[test]
fn every_case_gives_its_status_and_its_outputs() {
    for case in CASES {
        let name = format!("{:?} < {:?}", case.args, String::from_utf8_lossy(case.stdin));
        let output = run(case.args, case.stdin);
        case.stdout.check(&output.stdout, &name);
        case.stderr.check(&output.stderr, &name);
        assert_eq!(output.status.code(), Some(case.status), "{name}");
    }
}

/// Many records, the bad ones among them, with the gold's texts for their length.
fn many_records() -> String {
    let gold = fs::read_to_string(root().join("tests/gold/a.jsonl")).expect("the gold is there");
    let texts: Vec<serde_json::Value> =
        gold.lines().map(|l| serde_json::from_str(l).expect("gold is JSON")).collect();
    (0..400)
        .map(|n| match n % 50 {
            49 => "{bad\n".to_owned(),
            _ => format!("{{\"id\":{n},\"text\":{}}}\n", texts[n % texts.len()]["text"]),
        })
        .collect()
}

fn ids(output: &[u8]) -> Vec<String> {
    let id = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).expect("answers are JSON");
        value["id"].to_string()
    };
    String::from_utf8_lossy(output).lines().map(id).collect()
}

#[test]
fn answers_keep_the_order_on_any_number_of_threads() {
    let records = many_records();
    let expected: Vec<String> =
        (0..400).map(|n| if n % 50 == 49 { "null".to_owned() } else { n.to_string() }).collect();
    let one = run(&["batch", "-", "--jobs", "1"], records.as_bytes());
    assert_eq!(ids(&one.stdout), expected);
    assert_eq!(one.status.code(), Some(1));
    let complaints = String::from_utf8_lossy(&one.stderr).into_owned();
    assert_eq!(complaints.lines().count(), 8, "{complaints}");
    assert!(complaints.starts_with("huiyao: standard input:50: "), "{complaints}");
    for jobs in ["2", "5"] {
        let many = run(&["batch", "-", "--jobs", jobs], records.as_bytes());
        assert_eq!(many.stdout, one.stdout);
        assert_eq!(many.stderr, one.stderr);
    }
}

#[test]
fn a_file_and_a_pipe_give_the_same() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (input, output) = (folder.join("in.jsonl"), folder.join("out.jsonl"));
    fs::write(&input, many_records()).expect("the folder is ours");
    let paths = [&input, &output].map(|p| p.to_str().expect("the path is UTF-8"));
    let to_file = run(&["batch", paths[0], "-o", paths[1]], b"");
    assert!(to_file.stdout.is_empty());
    let to_pipe = run(&["batch", "-"], many_records().as_bytes());
    assert_eq!(fs::read(&output).expect("the answers are there"), to_pipe.stdout);
}

#[test]
fn tables_and_packed_files_are_read() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sources");
    fs::create_dir_all(folder.join("b")).expect("the folder is ours");
    let text = "会议在云湖市召开。";
    let write = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes).expect("the folder is ours");
        folder.join(name).to_str().expect("the path is UTF-8").to_owned()
    };
    let table = write("t.csv", format!("id,body\nx,{text}\ny,\"{text}\"\n").as_bytes());
    let read = run(&["batch", &table, "--text-column", "body"], b"");
    assert_eq!(ids(&read.stdout), ["\"x\"", "\"y\""]);
    let other = run(&["batch", &table], b"");
    assert!(String::from_utf8_lossy(&other.stderr).contains("no column \"text\""));
    assert_eq!(other.status.code(), Some(1));

    let lines = write("l.jsonl", format!("{{\"id\":1,\"text\":\"{text}\"}}\n").as_bytes());
    let plain = run(&["batch", &lines], b"").stdout;
    for (packer, ending) in [("gzip", "gz"), ("zstd", "zst")] {
        let packed = Command::new(packer).arg("-c").arg(&lines).output();
        // A machine without the packer cannot make the file: cli/src/packed.rs tests both.
        let Ok(packed) = packed else { continue };
        let path = write(&format!("l.jsonl.{ending}"), &packed.stdout);
        assert_eq!(run(&["batch", &path], b"").stdout, plain);
        fs::remove_file(path).expect("the folder is ours");
    }

    write("b/2.md", text.as_bytes());
    write("b/1.txt", b"%PDF-1.7 \xe2\xe3");
    // 会议在湖州召开。 in Big5, traditional.
    let big5 = b"\xb7\x7c\xc4\xb3\xa6\x62\xb4\xf2\xa6\x7b\xa5\x6c\xb6\x7d\xa1\x43";
    write("b/3.txt", big5);
    write("c.htm", b"<p>");
    write("d.png", b"\x89PNG");
    let root = folder.to_str().expect("the path is UTF-8");
    let read = run(&["batch", root], b"");
    assert_eq!(ids(&read.stdout), ["\"b/1.txt\"", "\"b/2.md\"", "\"b/3.txt\"", "\"c.htm\""]);
    let answers = String::from_utf8_lossy(&read.stdout);
    assert!(answers.contains("\"code\":\"not_text\"") && answers.contains("\"encoding\":\"Big5\""));
    assert_eq!(read.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&read.stderr);
    assert!(stderr.contains("b/1.txt: not text: seems to be a PDF document"), "{stderr}");
}

#[test]
fn a_line_is_answered_before_the_next_is_written() {
    let mut child = huiyao(&["batch", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the tool starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let mut stdout = child.stdout.take().expect("standard output is a pipe");
    for _ in 0..3 {
        stdin.write_all(b"{\"id\":7,\"text\":\"\"}\n").expect("the tool reads");
        let mut answer = Vec::new();
        let mut byte = [0];
        while answer.last() != Some(&b'\n') {
            stdout.read_exact(&mut byte).expect("the tool answers");
            answer.push(byte[0]);
        }
        assert!(answer.starts_with(b"{\"id\":7,\"report\":"));
    }
    drop(stdin);
    assert!(child.wait().expect("the tool ends").success());
}

#[test]
fn a_reader_that_goes_away_stops_the_run() {
    let mut child = huiyao(&["batch", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the tool starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    drop(child.stdout.take());
    let records = many_records();
    while stdin.write_all(records.as_bytes()).is_ok() {}
    drop(stdin);
    let output = child.wait_with_output().expect("the tool ends");
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains("closed by its reader") && !stderr.contains("panic"), "{stderr}");
}

#[test]
fn the_example_reports_are_read() {
    for name in ["science", "chamber", "union"] {
        let path = format!("examples/reports/{name}.txt");
        let output = run(&["extract", &path, "--format", "text"], b"");
        assert!(output.status.success() && !output.stdout.is_empty(), "{name}");
    }
}
