// Bytes of a legacy encoding -> UTF-8.

#ifndef DESCALE_DECODE_CONVERT_H_
#define DESCALE_DECODE_CONVERT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "decode/labels.h"

namespace descale {

// Appends `bytes`, read as `encoding`, as valid UTF-8. What means nothing in
// that encoding becomes U+FFFD; returns how many such places there are. Works
// through buffers of fixed size; thread-safe (a converter is opened per call,
// which takes about a microsecond: ICU shares the tables).
size_t AppendConverted(std::string_view bytes, const Encoding& encoding,
                       std::string* out);

}  // namespace descale

#endif  // DESCALE_DECODE_CONVERT_H_
