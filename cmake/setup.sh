# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by ./run, ./test and .ci/run: installs what is missing on Debian 12 or 13, configures and
# builds. Sourced, not run.

# What each package is for stands in README.md. The names are those of Debian 12 and 13 alike.
labelwright_packages=(
  g++ cmake ninja-build git
  qt6-base-dev qt6-svg-dev libqt6sql6-sqlite qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
  libqcustomplot-dev libopencv-dev opencv-data libyaml-cpp-dev
  libtorch-dev libgloo-dev libopenblas0-openmp zlib1g-dev
  fontconfig fonts-dejavu-core fonts-noto-cjk
)

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# install_missing NAME...: one apt-get call for what is not there yet, after saying what and why.
install_missing() {
  local missing=() name
  command -v dpkg-query >/dev/null || {
    say "This is no Debian, so nothing is installed. Needed (by Debian's names): $*"
    return 0
  }
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$name" 2>/dev/null)" = "ii " ] || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "Not installed: ${missing[*]}
Install them as root:  apt-get install --no-install-recommends ${missing[*]}"
    root=(sudo)
  fi
  say "Installing what is missing to build and run (about 3 GB on a bare system, usually 3 to 10 minutes):"
  say "  ${missing[*]}"
  # Package lists are fetched only when there are none, or when they are older than a day.
  if [ -z "$(find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -mmin -1440 -print -quit 2>/dev/null)" ]; then
    "${root[@]}" apt-get update -q >&2 || say "The package lists could not be renewed; trying with the old ones."
  fi
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    "${missing[@]}" >&2 || fail "apt-get could not install them; its own words stand above."
}

# build DIR [cmake arguments] [-- targets]: configures once, then builds with all cores. Quick when
# nothing changed.
build() {
  local dir=$1 options=() targets=()
  shift
  while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
  [ $# -eq 0 ] || { shift; targets=(--target "$@"); }
  local started=$SECONDS
  if [ ! -f "$dir/build.ninja" ]; then
    say "Configuring in $dir (some seconds)"
    cmake -S . -B "$dir" -G Ninja "${options[@]}" >"$dir.log" 2>&1 || { tail -25 "$dir.log" >&2; fail "Configuring failed; the whole log is $dir.log"; }
    say "Building with $(nproc) cores (the first time usually 5 to 10 minutes on 2 cores, later only what changed)"
  fi
  if [ -t 2 ]; then
    cmake --build "$dir" "${targets[@]}" >&2 || fail "The build failed; the compiler's words stand above."
  else
    cmake --build "$dir" "${targets[@]}" >"$dir.build.log" 2>&1 || { tail -40 "$dir.build.log" >&2; fail "The build failed; the whole log is $dir.build.log"; }
  fi
  [ $((SECONDS - started)) -lt 5 ] || say "Built in $((SECONDS - started)) s"
}

# Sets LIBTORCH's absolute path, the build folder and the configure arguments for the chosen LibTorch.
# Upstream LibTorch gets a build folder of its own, so that changing back rebuilds nothing.
choose_libtorch() {
  labelwright_build=build/release
  labelwright_cmake=(-DCMAKE_BUILD_TYPE=Release)
  [ -n "${LIBTORCH:-}" ] || return 0
  [ -f "$LIBTORCH/share/cmake/Torch/TorchConfig.cmake" ] ||
    fail "$LIBTORCH is no LibTorch: share/cmake/Torch/TorchConfig.cmake is not in it. Unpack a C++ (cxx11 ABI) archive from pytorch.org and name its folder."
  LIBTORCH=$(realpath "$LIBTORCH")
  labelwright_build=build/release-$(printf '%s' "$LIBTORCH" | cksum | cut -d' ' -f1)
  labelwright_cmake+=("-DCMAKE_PREFIX_PATH=$LIBTORCH")
  say "Using LibTorch in $LIBTORCH"
}
