; The installer for Windows, for one user and without an administrator. make_installer.py compiles it with
;   /DVersion=0.1.0       the package's version
;   /DNumbers=0.1.0.0     the same in four numbers
;   /DParts=FOLDER        the bundle as packaging/components.py takes it apart
;   /DExtensions=.gif.png the pictures that "Open with" is offered for
;   /DBaseOnly            leaves the methods out, and keeps the readers of more formats
; Nothing of this writes outside of the user's own part of the registry and of the disk.

#define Program "ImageTwin"
#define OpenWith "ImageTwin.Picture"
#define Classes "Software\Classes"
; Where imagetwin/config/paths.py keeps the program's own files.
#define Own "{localappdata}\ImageTwin"
#ifdef BaseOnly
  #define Kind "base-setup"
#else
  #define Kind "setup"
#endif

[Setup]
AppId={{6E0C7C52-3E0F-4D0B-9B4C-8C5C1A5F2E71}
AppName={#Program}
AppVersion={#Version}
AppVerName={#Program} {#Version}
AppPublisher=The ImageTwin developers
VersionInfoVersion={#Numbers}
; By this name, since Wine does not know {autopf} of a user.
DefaultDirName={localappdata}\Programs\{#Program}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
; The program holds a mutex of this name while it runs (launch.py): nothing is replaced or removed under it, and no
; removal of pictures is cut off by closing it from here.
AppMutex=ImageTwin
CloseApplications=no
ChangesAssociations=yes
Compression=lzma2/ultra64
SolidCompression=yes
LZMAUseSeparateProcess=yes
WizardStyle=modern
SetupIconFile=..\icons\imagetwin.ico
UninstallDisplayIcon={app}\ImageTwin.exe
OutputBaseFilename={#Program}-{#Version}-windows-x64-{#Kind}

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Base=The program, with the comparison of pixels and hashes
de.Base=Das Programm, mit dem Vergleich nach Bildpunkten und Hashes
en.Formats=More formats: HEIC, JPEG XL and the raw files of cameras (libheif, libjxl, LibRaw)
de.Formats=Weitere Formate (More formats): HEIC, JPEG XL und die Rohdaten von Kameras (libheif, libjxl, LibRaw)
en.Features=Features: Crops, overlays and rotations, found by local features (OpenCV)
de.Features=Merkmale (Features): Ausschnitte, Überlagerungen und Drehungen, gefunden an örtlichen Merkmalen (OpenCV)
en.Embedding=Deep features: Edited and similar pictures, found by a neural network (ONNX Runtime and its model)
de.Embedding=Tiefe Merkmale (Deep features): Bearbeitete und ähnliche Bilder, gefunden von einem neuronalen Netz (ONNX Runtime und sein Modell)
en.InExplorer=In the Explorer:
de.InExplorer=Im Explorer:
en.OpenWith=Offer "Open with" > ImageTwin for pictures
de.OpenWith="Öffnen mit" > ImageTwin für Bilder anbieten
en.InFolders=Offer "Find duplicates with ImageTwin" in the menu of folders
de.InFolders="Duplikate finden mit ImageTwin" im Menü von Ordnern anbieten
en.FindDuplicates=Find duplicates with ImageTwin
de.FindDuplicates=Duplikate finden mit ImageTwin
en.Picture=Picture
de.Picture=Bild

; Full, compact and custom installations are Inno Setup's own; the first is what it offers.
[Components]
Name: "base"; Description: "{cm:Base}"; Types: full compact custom; Flags: fixed
Name: "formats"; Description: "{cm:Formats}"; Types: full
#ifndef BaseOnly
Name: "features"; Description: "{cm:Features}"; Types: full
Name: "embedding"; Description: "{cm:Embedding}"; Types: full
#endif

[Tasks]
Name: "openwith"; Description: "{cm:OpenWith}"; GroupDescription: "{cm:InExplorer}"
Name: "folders"; Description: "{cm:InFolders}"; GroupDescription: "{cm:InExplorer}"
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an earlier version had, and a component that is no longer wanted.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Parts}\base\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs
Source: "{#Parts}\formats\*"; DestDir: "{app}"; Components: formats; Flags: ignoreversion recursesubdirs
#ifndef BaseOnly
Source: "{#Parts}\features\*"; DestDir: "{app}"; Components: features; Flags: ignoreversion recursesubdirs
Source: "{#Parts}\embedding\*"; DestDir: "{app}"; Components: embedding; Flags: ignoreversion recursesubdirs
#endif
Source: "..\..\LICENSE"; DestDir: "{app}"; DestName: "LICENSE.txt"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\{#Program}"; Filename: "{app}\ImageTwin.exe"
Name: "{autodesktop}\{#Program}"; Filename: "{app}\ImageTwin.exe"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "{#Classes}\Directory\shell\ImageTwin"; ValueType: string; ValueData: "{cm:FindDuplicates}"; Tasks: folders; Flags: uninsdeletekey
Root: HKCU; Subkey: "{#Classes}\Directory\shell\ImageTwin"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\ImageTwin.exe"; Tasks: folders
Root: HKCU; Subkey: "{#Classes}\Directory\shell\ImageTwin\command"; ValueType: string; ValueData: """{app}\ImageTwin.exe"" ""%1"""; Tasks: folders
Root: HKCU; Subkey: "{#Classes}\{#OpenWith}"; ValueType: string; ValueData: "{cm:Picture}"; Tasks: openwith; Flags: uninsdeletekey
Root: HKCU; Subkey: "{#Classes}\{#OpenWith}\Application"; ValueType: string; ValueName: "ApplicationName"; ValueData: "{#Program}"; Tasks: openwith
Root: HKCU; Subkey: "{#Classes}\{#OpenWith}\shell\open\command"; ValueType: string; ValueData: """{app}\ImageTwin.exe"" ""%1"""; Tasks: openwith
#define Rest Extensions
#sub OfferFor
  #define Next Pos(".", Copy(Rest, 2))
  #define Extension Next ? Copy(Rest, 1, Next) : Rest
  #expr Rest = Next ? Copy(Rest, Next + 1) : ""
Root: HKCU; Subkey: "{#Classes}\{#Extension}"; Tasks: openwith; Flags: uninsdeletekeyifempty
Root: HKCU; Subkey: "{#Classes}\{#Extension}\OpenWithProgids"; ValueType: string; ValueName: "{#OpenWith}"; ValueData: ""; Tasks: openwith; Flags: uninsdeletevalue uninsdeletekeyifempty
#endsub
#for {0; Rest != ""; 0} OfferFor

[Run]
Filename: "{app}\ImageTwin.exe"; Description: "{cm:LaunchProgram,{#Program}}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
; All that the program wrote for itself, but for the journal (journal.sqlite) and the quarantine
; (ImageTwin quarantine), in which pictures of the user's may lie.
Type: filesandordirs; Name: "{app}\_internal"
Type: dirifempty; Name: "{app}"
Type: filesandordirs; Name: "{#Own}\Cache"
Type: filesandordirs; Name: "{#Own}\Logs"
Type: files; Name: "{#Own}\settings.*"
Type: files; Name: "{#Own}\dismissals.*"
Type: files; Name: "{#Own}\last.*"
Type: files; Name: "{#Own}\journal.lock"
Type: dirifempty; Name: "{#Own}"
