# Sourced by the other commands: makes sure that what they need is here. On Debian it installs what is missing.

say() { printf '\n\033[1m== %s\033[0m\n' "$*"; }

as_root() { if [[ $EUID == 0 ]]; then "$@"; else sudo "$@"; fi; }

# need <command> <Debian package> <what it is>
need() {
  command -v "$1" >/dev/null 2>&1 && return
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "answerable: $3 is missing; install it so that '$1' is on the PATH, then start again" >&2
    exit 1
  fi
  say "Installing $3"
  [[ -n ${apt_updated:-} ]] || { as_root apt-get update -qq; apt_updated=yes; }
  # shellcheck disable=SC2086 # several packages
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $2 >/dev/null
}

# Where fontconfig is not installed, the file of the package tells.
has_chinese_font() {
  fc-list 2>/dev/null | grep -qi cjk || compgen -G '/usr/share/fonts/*/noto/NotoSansCJK-Regular.ttc' >/dev/null
}

need_build_tools() {
  need javac openjdk-17-jdk-headless "a Java development kit (17 or newer)"
  need mvn maven "Maven (3.8 or newer)"
  need node "nodejs npm" "Node (18 or newer) with npm"
  need npm npm "npm"
  local java node
  java=$(javac -version 2>&1 | sed -E 's/javac ([0-9]+).*/\1/')
  node=$(node --version | sed -E 's/v([0-9]+).*/\1/')
  (( java >= 17 )) || { echo "answerable: Java $java is too old; 17 or newer is needed (set JAVA_HOME)" >&2; exit 1; }
  (( node >= 18 )) || { echo "answerable: Node $node is too old; 18 or newer is needed" >&2; exit 1; }
}
