# Functions that check for a tool, and install it or explain how to. This file must be sourced, not run.
# It also changes to the top folder of the repository.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Options for each debug build. Without information for debuggers, it takes a quarter less processor time.
# With DEBUG_INFO=1, the scripts share what `swift build` has compiled.
build_options=(-debug-info-format none)
[ -z "${DEBUG_INFO:-}" ] || build_options=()

# build_debug [OPTION…]: a debug build.
build_debug() { swift build ${build_options[@]+"${build_options[@]}"} "$@"; }

# Builds the modules that apps and tests import. SwiftPM would build everything for their products.
build_runtime() {
  local target
  for target in SpecsmithURLSession SpecsmithTesting; do
    build_debug --target "$target" >&2
  done
}

# Where the compiler finds the C modules that the runtime imports, which are not in the folder of the Swift modules.
runtime_headers=(-I "$PWD/Sources/CJSONTape/include" -I "$PWD/Sources/CSHA256/include")

# extract_symbols MODULE FOLDER [OPTION…]: writes what a module declares publicly, with its comments, as JSON files.
extract_symbols() {
  local module=$1 folder=$2 target modules
  shift 2
  target=$(swiftc -print-target-info | sed -n 's/^ *"triple": "\(.*\)",/\1/p' | head -n 1)
  modules=$(swift build --show-bin-path)/Modules
  "$(dirname "$(command -v swift)")/swift-symbolgraph-extract" -module-name "$module" -target "$target" \
    -I "$modules" "${runtime_headers[@]}" -minimum-access-level public -skip-synthesized-members \
    -output-dir "$folder" "$@"
}

say() { printf '%s\n' "$@"; }

fail() {
  printf '%s: %s\n' "$0" "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

# Checks for Swift, in a version that can read Package.swift.
require_swift() {
  command -v swift >/dev/null || fail \
    "there is no 'swift' on the PATH." \
    "Install Swift 6.1 or later, from https://www.swift.org/install, and try again."
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')
  local major=${version%%.*} minor=${version#*.}
  if [ -n "$version" ] && { [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 1 ]; }; }; then
    fail \
      "this is Swift $version; 6.1 or later is needed." \
      "Install it from https://www.swift.org/install, or put it first on the PATH."
  fi
}

# Succeeds if a program that uses libyaml can be built.
has_libyaml() {
  local flags=()
  [ ! -e /opt/homebrew/include/yaml.h ] || flags=(-I/opt/homebrew/include -L/opt/homebrew/lib)
  mkdir -p .build
  printf '#include <yaml.h>\nint main(void) { return !yaml_get_version_string(); }\n' |
    clang ${flags[@]+"${flags[@]}"} -x c - -lyaml -o .build/libyaml-check 2>/dev/null
}

# Checks for libyaml, which parses the documents, and installs it if possible.
require_libyaml() {
  if has_libyaml; then return; fi
  if command -v apt-get >/dev/null; then
    install_with_apt libyaml-dev
  elif command -v brew >/dev/null; then
    say "Installing libyaml with Homebrew."
    brew install libyaml
  else
    fail \
      "libyaml is not installed, or the compiler does not find it." \
      "Install libyaml with its header (libyaml-devel, yaml-dev, …), or set CPATH and LIBRARY_PATH."
  fi
  has_libyaml || fail \
    "libyaml was installed, but the compiler does not find it." \
    "Set CPATH to the folder of yaml.h, and LIBRARY_PATH to that of the library."
}

# Builds the command in release mode, and sets `built` to its path. Where the toolchain can link its libraries
# statically, the command needs none of them, and no libyaml either if there is a static one. Every script builds
# it so, because SwiftPM would compile everything again for other options.
build_command() {
  local libraries=$PWD/.build/static-libraries resources name file
  local -a flags=()
  mkdir -p "$libraries"
  for name in libyaml.a libstdc++.a libgcc_eh.a; do
    file=$(clang -print-file-name="$name")
    # `clang` prints the bare name of a file that it does not find.
    [ -f "$file" ] || file=/opt/homebrew/lib/$name
    # The linker asks for libgcc_s, of which this is the static form.
    [ ! -f "$file" ] || cp "$file" "$libraries/${name/gcc_eh/gcc_s}"
  done
  resources=$(swiftc -print-target-info | sed -n 's/^ *"runtimeResourcePath": "\(.*\)".*/\1/p')
  if [ -d "${resources}_static/linux" ]; then flags=(--static-swift-stdlib); fi
  # The linker looks here first, and finds no shared library.
  flags+=(-Xlinker "-L$libraries")
  swift build -c release --product specsmith "${flags[@]}" >&2
  built=$(swift build -c release --show-bin-path)/specsmith
}

# Installs the Python package jsonschema, with which generated code is compared, and a generator of values
# into a virtual environment. Sets `validator` to its folder.
require_validator() {
  validator=.build/differential
  require_python_packages "$validator" 'jsonschema, hypothesis_jsonschema' \
    'jsonschema==4.26.0' 'hypothesis-jsonschema==0.23.1' 'hypothesis==6.155.2'
}

# require_python_packages FOLDER MODULES PACKAGE…: a virtual environment in which the modules can be imported.
require_python_packages() {
  local folder=$1 modules=$2
  shift 2
  if "$folder/bin/python" -c "import $modules" 2>/dev/null; then return; fi
  command -v python3 >/dev/null || install_with_apt python3 python3-venv
  python3 -m venv "$folder" 2>/dev/null || {
    install_with_apt python3-venv
    python3 -m venv "$folder"
  }
  "$folder/bin/pip" install --quiet --disable-pip-version-check "$@"
}

install_with_apt() {
  local -a as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; then
      fail \
        "libyaml is not installed, and installing it needs to be root." \
        "Run this, and try again: sudo apt-get update && sudo apt-get install $*"
    fi
    as_root=(sudo -n)
  fi
  say "Installing $* with apt-get."
  "${as_root[@]}" apt-get update -qq || fail "'apt-get update' failed."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" || fail "'apt-get install $*' failed."
}

# Generates the SDK of this repository with the given program. Further options are passed on.
generate_sdk() {
  local specsmith=$1
  shift
  "$specsmith" generate spec/dataframer.yaml --output Generated/Dataframer \
    --emit-tests Tests/DataframerTests/Examples --reference Generated/api.md "$@"
}

# Writes the page about the move to the next version of the API with the given program.
describe_next_version() {
  "$1" diff spec/dataframer.yaml spec/next/dataframer.yaml --format markdown \
    --output docs/dataframer-next.md
}
