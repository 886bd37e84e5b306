// The door to OpenSSL's libcrypto: SHA-256 for content addresses.
#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H
#include <openssl/sha.h>
#endif
