//! What `cfg` says about a platform, from a target triple or from the machine we run on.

/// The platform keys of one target.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Platform {
    /// `target_arch`
    pub arch: String,
    /// `target_os`; `none` without an operating system
    pub os: String,
    /// `target_env`, may be empty
    pub env: String,
    /// `target_abi`, may be empty
    pub abi: String,
    /// `target_vendor`
    pub vendor: String,
    /// Values of `target_family`, which are flags too
    pub families: Vec<&'static str>,
    /// `target_pointer_width`
    pub pointer_width: &'static str,
    /// `target_endian`
    pub endian: &'static str,
}

impl Platform {
    /// The platform this program was built for.
    #[must_use]
    pub fn host() -> Self {
        let pick = |values: &[(bool, &str)]| {
            values.iter().find(|(is, _)| *is).map_or_else(String::new, |(_, name)| (*name).to_owned())
        };
        let env = [
            (cfg!(target_env = "gnu"), "gnu"),
            (cfg!(target_env = "musl"), "musl"),
            (cfg!(target_env = "msvc"), "msvc"),
        ];
        let vendor = [(cfg!(target_vendor = "apple"), "apple"), (cfg!(target_vendor = "pc"), "pc")];
        let vendor = pick(&vendor);
        Self {
            arch: std::env::consts::ARCH.to_owned(),
            os: std::env::consts::OS.to_owned(),
            env: pick(&env),
            abi: String::new(),
            vendor: if vendor.is_empty() { "unknown".to_owned() } else { vendor },
            families: families(std::env::consts::OS, std::env::consts::ARCH),
            pointer_width: if cfg!(target_pointer_width = "64") { "64" } else { "32" },
            endian: if cfg!(target_endian = "big") { "big" } else { "little" },
        }
    }

    /// The platform that a target triple names, as far as its parts tell; a path to a target
    /// specification is read as its file name.
    #[must_use]
    pub fn from_triple(triple: &str) -> Self {
        let triple = triple.rsplit(['/', '\\']).next().unwrap_or(triple).trim_end_matches(".json");
        let mut parts = triple.split('-');
        let cpu = parts.next().unwrap_or_default();
        let rest: Vec<&str> = parts.collect();
        let (vendor, system, env) = match rest.as_slice() {
            [vendor, system, env, ..] => (*vendor, *system, *env),
            // `aarch64-linux-android` and `thumbv7em-none-eabi` have no vendor, `x86_64-apple-ios` no env.
            [system @ ("linux" | "none" | "wasi"), env] => ("unknown", *system, *env),
            [vendor, system] => (*vendor, *system, ""),
            [system] => ("unknown", *system, ""),
            [] => ("unknown", "unknown", ""),
        };
        let arch = arch(cpu);
        let (os, env) = system_of(system, env);
        let (env, abi) = split_abi(env);
        Self {
            families: families(os, arch),
            pointer_width: pointer_width(arch, abi),
            endian: endian(cpu),
            arch: arch.to_owned(),
            os: os.to_owned(),
            env: env.to_owned(),
            abi: abi.to_owned(),
            vendor: vendor.to_owned(),
        }
    }
}

fn arch(cpu: &str) -> &str {
    match cpu {
        "i386" | "i486" | "i586" | "i686" => "x86",
        "x86_64h" => "x86_64",
        "arm64" | "arm64e" | "aarch64_be" => "aarch64",
        _ if cpu.starts_with("armeb") || cpu.starts_with("arm") && !cpu.starts_with("arm64") => "arm",
        _ if cpu.starts_with("thumb") => "arm",
        _ if cpu.starts_with("riscv32") => "riscv32",
        _ if cpu.starts_with("riscv64") => "riscv64",
        "powerpc64le" => "powerpc64",
        "mipsel" | "mipsisa32r6" | "mipsisa32r6el" => "mips",
        "mips64el" | "mipsisa64r6" | "mipsisa64r6el" => "mips64",
        "sparcv9" => "sparc64",
        "wasm32v1" => "wasm32",
        _ => cpu,
    }
}

/// `target_os`, and what is left for the environment.
fn system_of<'a>(system: &'a str, env: &'a str) -> (&'a str, &'a str) {
    match (system, env) {
        ("linux", "android" | "androideabi") => ("android", ""),
        ("darwin", env) => ("macos", env),
        ("wasip1" | "wasip1-threads" | "wasi", _) => ("wasi", "p1"),
        ("wasip2", _) => ("wasi", "p2"),
        ("wasip3", _) => ("wasi", "p3"),
        _ => (system, env),
    }
}

fn split_abi(env: &str) -> (&str, &str) {
    match env {
        "eabi" | "eabihf" | "sim" | "macabi" | "elf" => ("", env),
        "gnux32" => ("gnu", "x32"),
        "gnullvm" => ("gnu", "llvm"),
        _ => match env.find("eabi").or_else(|| env.find("abi64")).or_else(|| env.find("spe")) {
            Some(at) => env.split_at(at),
            None => (env, ""),
        },
    }
}

fn families(os: &str, arch: &str) -> Vec<&'static str> {
    let none = ["windows", "none", "unknown", "wasi", "uefi", "cuda", "hermit", "xous", "solid_asp3", "zkvm"];
    let mut families = Vec::new();
    if os == "windows" {
        families.push("windows");
    } else if !none.contains(&os) {
        families.push("unix");
    }
    if arch.starts_with("wasm") {
        families.push("wasm");
    }
    families
}

fn pointer_width(arch: &str, abi: &str) -> &'static str {
    match (arch, abi) {
        (_, "x32" | "ilp32") => "32",
        ("avr" | "msp430", _) => "16",
        ("s390x" | "bpf" | "nvptx64", _) => "64",
        _ if arch.contains("64") => "64",
        _ => "32",
    }
}

fn endian(cpu: &str) -> &'static str {
    let big = ["powerpc", "powerpc64", "s390x", "sparc", "sparc64", "sparcv9", "mips", "mips64", "m68k"];
    let is_big = big.contains(&cpu)
        || cpu.starts_with("armeb")
        || ["_be", "eb"].iter().any(|end| cpu.ends_with(end))
        || cpu.starts_with("mipsisa") && !cpu.ends_with("el");
    if is_big { "big" } else { "little" }
}
