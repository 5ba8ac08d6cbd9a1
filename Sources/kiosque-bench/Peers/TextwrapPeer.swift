/// Rust's textwrap with its optimal fit, as a program in Rust would call it.
///
/// It is compiled when it is measured, from Debian's own copies of the crates, with no network.
enum TextwrapPeer {
  private static let program = #"""
    use std::env;
    use textwrap::{wrap, Options, WrapAlgorithm};

    #[repr(C)]
    struct Time { seconds: i64, nanoseconds: i64 }
    extern "C" { fn clock_gettime(clock: i32, time: *mut Time) -> i32; }

    fn now() -> f64 {
        let mut time = Time { seconds: 0, nanoseconds: 0 };
        unsafe { clock_gettime(2, &mut time) };
        time.seconds as f64 + time.nanoseconds as f64 / 1e9
    }

    fn main() {
        let words: Vec<String> = env::args().collect();
        let text = std::fs::read_to_string(&words[1]).unwrap();
        let measure: usize = words[2].parse().unwrap();
        let runs: usize = words[3].parse().unwrap();
        let paragraphs: Vec<&str> = text.split("\n\n").collect();
        let options = Options::new(measure).wrap_algorithm(WrapAlgorithm::new_optimal_fit());
        for _ in 0..runs {
            let start = now();
            let mut lines = 0;
            for paragraph in &paragraphs { lines += wrap(paragraph, &options).len(); }
            println!("{:.6} {} 0.16", now() - start, lines);
        }
    }
    """#

  private static let manifest = """
    [package]
    name = "peer"
    version = "1.0.0"
    edition = "2021"
    [dependencies]
    textwrap = "0.16"
    [profile.release]
    opt-level = 3
    lto = true
    """

  static let missing = "cargo and librust-textwrap-dev"
  private static let crates = "/usr/share/cargo/registry"

  /// Compiles it; nil where that is not possible here.
  static func build(in workshop: borrowing Workshop) throws(BenchError) -> String? {
    let folder = "\(workshop.path)/textwrap"
    guard ChildRun("mkdir", ["-p", "\(folder)/src"]).isGood else { return nil }
    let manifest = try workshop.write(manifest, as: "textwrap/Cargo.toml")
    _ = try workshop.write(program, as: "textwrap/src/main.rs")
    let cargo = ChildRun(
      "cargo",
      [
        "build", "--release", "--offline", "--manifest-path", manifest,
        "--config", #"source.crates-io.replace-with="debian""#,
        "--config", #"source.debian.directory="\#(crates)""#,
      ])
    return cargo.isGood ? "\(folder)/target/release/peer" : nil
  }
}
