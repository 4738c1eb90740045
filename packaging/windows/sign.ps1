# Signs programs with the certificate in CERTIFICATE (a PFX file in base64), whose password is in PASSWORD, and has the
# time confirmed, so that the signature outlives the certificate.
#
#     packaging/windows/sign.ps1 FILE...
param([Parameter(Mandatory, ValueFromRemainingArguments)] [string[]] $Files)
$ErrorActionPreference = "Stop"

$certificate = Join-Path $env:RUNNER_TEMP "certificate.pfx"
$signtool = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" |
    Sort-Object FullName | Select-Object -Last 1
[IO.File]::WriteAllBytes($certificate, [Convert]::FromBase64String($env:CERTIFICATE))
try {
    & $signtool.FullName sign /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 `
        /f $certificate /p $env:PASSWORD $Files
    if ($LASTEXITCODE) { throw "signtool ended with $LASTEXITCODE" }
}
finally {
    Remove-Item $certificate
}
