#!/usr/bin/env bash
# Installs ImageTwin on clean Debian 12 systems as a stranger would, and looks whether it works. Needs root, debootstrap,
# Xvfb, 6 GB, and the package servers of Debian and Python; about 8 minutes, with packages that are there already 4.
#
#     packaging/linux/check_debian.sh WORKDIR [PACKAGES]
#
# 1. Where no folder PACKAGES with .deb files is named: builds the bundle on a Debian 12 (WORKDIR/build), tries it out,
#    and builds the packages and the archive (WORKDIR/packages).
# 2. Installs the packages on a fresh system (WORKDIR/deb) with apt-get, and as a user without rights: version,
#    self-test, a scan that must find a pair, the window. Then the methods' packages, then all of it purged: nothing of
#    it may be left.
# 3. Unpacks the archive on that system, which has no library for a window, and scans with it.
# 4. On another fresh system with python3 alone (WORKDIR/source): the commands of README.md, from the source.
#
# Screens are saved as WORKDIR/*.png, everything said is in WORKDIR/report.txt. The X server runs outside of the systems,
# so that it brings them no library; they reach it by the socket that the network's namespace shares.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=${1:?usage: check_debian.sh WORKDIR [PACKAGES]}
packages=${2:-}
mkdir -p "$work" && work=$(cd "$work" && pwd)
[ -z "$packages" ] || packages=$(cd "$packages" && pwd)
release=bookworm
verdict=0
user=stranger

# Mounts of a namespace of its own end with this process, however it ends.
if [ -z "${IMAGETWIN_UNSHARED:-}" ]; then
  exec env IMAGETWIN_UNSHARED=1 unshare --mount --propagation private bash "$0" "$work" ${packages:+"$packages"}
fi

step() { echo "[${SECONDS} s] $*" | tee -a "$work/report.txt"; }
failed() { step "FAILED: $*"; verdict=1; }

as() {  # USER SYSTEM COMMAND... : with nothing of this shell's environment
  local home=/home/$user id=1000 root=$work/$2
  [ "$1" = "$user" ] || { home=/root; id=0; }
  shift 2
  env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME="$home" LANG=C.UTF-8 DISPLAY="${display:-}" \
    DEBIAN_FRONTEND=noninteractive chroot --userspec="$id:$id" "$root" "$@"
}

fresh_system() {  # SYSTEM
  if [ ! -e "$work/base/done" ]; then
    step "a minimal Debian $release"
    rm -rf "$work/base"
    debootstrap --variant=minbase "$release" "$work/base" >"$work/debootstrap.log"
    as root base apt-get clean
    touch "$work/base/done"
  fi
  rm -rf --one-file-system "${work:?}/$1"
  cp -a --reflink=auto "$work/base" "$work/$1"
  cp /etc/resolv.conf /etc/hosts "$work/$1/etc/"
  trust_as_here "$1"
  mount -t proc proc "$work/$1/proc"
  mount --rbind /dev "$work/$1/dev"
  as root "$1" useradd --create-home --uid 1000 "$user"
  as root "$1" apt-get update -qq
}

copy_source() {  # SYSTEM FOLDER
  mkdir -p "$work/$1$2"
  (cd "$project" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$work/$1$2")
}

trust_as_here() {  # SYSTEM : where the package servers are reached through somebody whom this machine trusts
  mkdir -p "$work/$1/etc/ssl/certs"
  cp /etc/ssl/certs/ca-certificates.crt "$work/$1/etc/ssl/certs/"
}

install_quietly() {  # SYSTEM PACKAGE...
  local system=$1
  shift
  as root "$system" apt-get install -y -qq --no-install-recommends "$@" >>"$work/apt.log" 2>&1 ||
    { tail -5 "$work/apt.log"; exit 1; }
  trust_as_here "$system"
}

start_screen() {
  rm -rf "$work/screen" && mkdir "$work/screen"
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -ac -fbdir "$work/screen" 3>"$work/display" >/dev/null 2>&1 &
  trap 'kill '$!' 2>/dev/null || true' EXIT
  until [ -s "$work/display" ]; do sleep 0.1; done
  display=:$(cat "$work/display")
}

window() {  # LABEL SYSTEM COMMAND... : start it three times, and save the screen
  local label=$1 system=$2 words
  shift 2
  for _ in 1 2 3; do
    words=$(python3 "$here/../screen.py" "$work/screen/Xvfb_screen0" "$work/$label.png" -- \
      env -i PATH=/usr/bin:/bin:/usr/sbin HOME="/home/$user" LANG=C.UTF-8 DISPLAY="$display" \
      chroot --userspec=1000:1000 "$work/$system" "$@") || failed "the window of $label"
    step "window of $label: $words"
    sleep 1
  done
}

finds_the_pair() {  # LABEL SYSTEM COMMAND...
  local label=$1 system=$2 found=$work/$1.json begun
  shift 2
  [ -d "$work/$system/home/$user/pictures" ] ||
    PYTHONPATH="$here/.." python3 -c 'import sys; from pathlib import Path; from processes import make_pictures
make_pictures(Path(sys.argv[1]), count=2)' "$work/$system/home/$user/pictures"
  begun=$(date +%s.%N)
  as "$user" "$system" "$@" scan "/home/$user/pictures" --json - >"$found" 2>"$work/$label.log" || failed "$label: scan"
  step "$label: scan of $(python3 -c 'import json, sys, time
groups = json.load(open(sys.argv[1]))["groups"]
assert [len(group["members"]) for group in groups] == [1], groups
print(f"a pair found it in {time.time() - float(sys.argv[2]):.2f} s")' "$found" "$begun")" || failed "$label: no pair"
}

tests_itself() {  # LABEL SYSTEM COMMAND...
  local label=$1 system=$2 report=/home/$user/self-test.json code=0
  shift 2
  as "$user" "$system" "$@" --self-test "$report" || code=$?
  cp "$work/$system$report" "$work/self-test-$label.json"
  step "$label: self-test ended with $code: $(grep '"name"' "$work/self-test-$label.json" | cut -d'"' -f4 | paste -sd,)"
  grep '"reason": "[^"]' "$work/self-test-$label.json" | tee -a "$work/report.txt" || true
  [ "$code" = 0 ] || failed "$label: self-test"
}

# 1: the packages

build_packages() {
  step "the packages, built on Debian $release"
  fresh_system build
  copy_source build /src
  # shellcheck disable=SC2046
  install_quietly build python3 python3-venv libpython3.11 binutils dpkg-dev xvfb xdotool libwayland-client0 \
    libwayland-cursor0 desktop-file-utils appstream lintian $(grep -v '^#' "$here/../linux-libraries.txt")
  local epoch python=/build/smoke/venv/bin/python
  epoch=$(git -C "$project" log -1 --format=%ct)
  as root build env SOURCE_DATE_EPOCH="$epoch" PYTHONHASHSEED=0 \
    python3 /src/packaging/smoke_test.py --work /build/smoke >"$work/smoke.log" 2>&1 || { tail -5 "$work/smoke.log"; exit 1; }
  for script in build_deb build_tar; do
    step "$script"
    as root build env SOURCE_DATE_EPOCH="$epoch" "$python" "/src/packaging/linux/$script.py" \
      /build/smoke/dist/ImageTwin /build/packages | tee -a "$work/report.txt"
  done
  rm -rf "$work/packages" && cp -r "$work/build/build/packages" "$work/packages"
  packages=$work/packages
  as root build sh -c 'cd /build/packages && lintian --no-cfg *.deb' >"$work/lintian.txt" 2>&1 || true
  # What the wheels and Python bring is as it is.
  step "lintian, of our own files: $(grep -v '_internal/\|lib/imagetwin/ImageTwin' "$work/lintian.txt" | grep '^[EW]:' ||
    echo nothing)"
}

# 2: from the packages

list_files() {  # SYSTEM : all but what apt and dpkg keep for themselves, and what programs may write anywhere
  (cd "$work/$1" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/lib/apt -o -path \
    ./var/lib/dpkg -o -path ./var/cache -o -path ./var/log -o -path "./home/$user" \) -prune -o -print | sort)
}

install_packages() {
  step "apt-get install ./imagetwin.deb on a fresh Debian $release"
  fresh_system deb
  list_files deb >"$work/files-before.txt"
  mkdir "$work/deb/packages" && cp "$packages"/*.deb "$work/deb/packages/"
  local base
  base=$(cd "$packages" && ls imagetwin_*.deb)
  install_quietly deb "/packages/$base"
  step "$base: $(stat -c %s "$packages/$base" | awk '{printf "%.1f MB", $1 / 1e6}'), with it" \
    "$(as root deb dpkg-query -f '${db:Status-Abbrev}\n' -W | grep -c '^ii') packages on the system, of which" \
    "$(as root base dpkg-query -f '${db:Status-Abbrev}\n' -W | grep -c '^ii') were there"
  step "imagetwin-cli --version: $(as "$user" deb imagetwin-cli --version)" || failed "the version"
  tests_itself package deb imagetwin
  finds_the_pair package deb imagetwin-cli
  window package deb imagetwin
  window package-with-a-picture deb imagetwin "/home/$user/pictures/000.png"
  step "without its package: $(as "$user" deb imagetwin-cli scan "/home/$user/pictures" --thorough 2>&1 | tail -1)"
  local more
  for more in features embedding; do
    install_quietly deb "/packages/$(cd "$packages" && ls "imagetwin-${more}"_*.deb)"
  done
  tests_itself package-with-methods deb imagetwin
}

finds_no_rest() {
  as root deb apt-get purge -y -qq imagetwin imagetwin-features imagetwin-embedding >>"$work/apt.log" 2>&1
  as root deb apt-get autoremove -y -qq --purge >>"$work/apt.log" 2>&1
  rm -r "$work/deb/packages"
  list_files deb >"$work/files-after.txt"
  local left
  left=$(grep -i imagetwin "$work/files-after.txt" || true)
  left+=$(as root deb dpkg-query -f '${Package} ${db:Status-Abbrev}\n' -W | grep imagetwin || true)
  [ -z "$left" ] || failed "left after purge: $left"
  step "after purge and autoremove nothing of it; of all packages that came with it these paths:" \
    "$(comm -13 "$work/files-before.txt" "$work/files-after.txt" | tr '\n' ' ')"
}

# 3: from the archive

unpack_archive() {
  local archive
  archive=$(cd "$packages" && ls ImageTwin-*.tar.gz)
  step "$archive: $(stat -c %s "$packages/$archive" | awk '{printf "%.1f MB", $1 / 1e6}')"
  tar -C "$work/deb/home/$user" -xzf "$packages/$archive"
  step "archive: $(as "$user" deb "/home/$user/ImageTwin/imagetwin-cli" --version)"
  finds_the_pair archive deb "/home/$user/ImageTwin/imagetwin-cli"
}

# 4: from the source, by the commands of README.md

run_from_source() {
  step "the source on a fresh Debian $release with python3 alone"
  fresh_system source
  install_quietly source python3
  copy_source source "/home/$user/ImageTwin"
  as root source chown -R "$user:$user" "/home/$user/ImageTwin"
  local launch=/home/$user/ImageTwin/launch.py begun=$SECONDS
  grep -q "^python3 launch.py" "$project/README.md" || failed "README.md has no command python3 launch.py"
  # As a user it names what the system lacks, and the command that installs it; a stranger types that command.
  install_what_it_names 300 "$launch" --version
  step "python3 launch.py --version: $(as "$user" source python3 "$launch" --version 2>/dev/null), installing took" \
    "$((SECONDS - begun)) s"
  finds_the_pair source source python3 "$launch"
  begun=$SECONDS
  install_what_it_names 10 "$launch"
  step "the window's libraries took $((SECONDS - begun)) s"
  window source source python3 "$launch"
}

install_what_it_names() {  # SECONDS LAUNCH ARGUMENT... : a window that is open for so long is as good as an end
  local seconds=$1 said command code
  shift
  for _ in 1 2; do
    code=0
    said=$(as "$user" source timeout "$seconds" python3 "$@" 2>&1) || code=$?
    [ "$code" != 0 ] && [ "$code" != 124 ] || return 0
    command=$(grep -o 'sudo apt-get .*' <<<"$said" | head -1) || { failed "it said: $said"; return 0; }
    step "it asked for: ${command#sudo }"
    # shellcheck disable=SC2086
    as root source ${command#sudo } >>"$work/apt.log" 2>&1
    trust_as_here source
  done
}

: >"$work/report.txt"
: >"$work/apt.log"
[ -n "$packages" ] || build_packages
start_screen
install_packages
finds_no_rest
unpack_archive
run_from_source
step "done, $([ "$verdict" = 0 ] && echo passed || echo FAILED)"
exit "$verdict"
