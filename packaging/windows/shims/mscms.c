/* Four functions of the colour management of Windows, which Qt6Gui links; each says that there is no profile. */
#define EXPORTED __declspec(dllexport)

EXPORTED void *OpenColorProfileW(void *profile, int access, int share, int creation) { return 0; }
EXPORTED int CloseColorProfile(void *profile) { return 0; }
EXPORTED int GetColorProfileFromHandle(void *profile, void *bytes, int *size) { if (size) *size = 0; return 0; }
EXPORTED void *WcsCreateIccProfile(void *profile, int options) { return 0; }
