// The door to HarfBuzz's subsetter (the part of its C API that is needed). The library is opened
// only when fonts must be made, and pages are made without it where it is missing. So nothing is
// linked, and the functions are given here by the types that their symbols are looked up with.
#ifndef CHARFBUZZ_SHIM_H
#define CHARFBUZZ_SHIM_H

typedef struct hb_blob_t *MBFontBlob;
typedef struct hb_face_t *MBFontFace;
typedef struct hb_subset_input_t *MBSubsetInput;
typedef struct hb_set_t *MBCodePoints;

// The library's own numbers.
enum { MBMemoryReadOnly = 1, MBSubsetLayoutFeatures = 6 };

typedef MBFontBlob (*MBBlobCreate)(
  const char *data, unsigned length, int mode, void *owner, void (*destroy)(void *));
typedef const char *(*MBBlobData)(MBFontBlob blob, unsigned *length);
typedef void (*MBBlobRelease)(MBFontBlob blob);
typedef MBFontFace (*MBFaceCreate)(MBFontBlob blob, unsigned index);
typedef MBFontBlob (*MBFaceBlob)(MBFontFace face);
typedef void (*MBFaceRelease)(MBFontFace face);
typedef MBSubsetInput (*MBSubsetInputCreate)(void);
typedef void (*MBSubsetInputRelease)(MBSubsetInput input);
typedef MBCodePoints (*MBSubsetUnicodes)(MBSubsetInput input);
typedef MBCodePoints (*MBSubsetSet)(MBSubsetInput input, int kind);
typedef void (*MBCodePointsAdd)(MBCodePoints set, unsigned member);
typedef MBFontFace (*MBSubset)(MBFontFace face, MBSubsetInput input);
#endif
