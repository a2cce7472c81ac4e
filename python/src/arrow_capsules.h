// The structs of the Arrow C data interface in Python capsules, as the Arrow
// PyCapsule interface has them.

#ifndef DESCALE_PYTHON_ARROW_CAPSULES_H_
#define DESCALE_PYTHON_ARROW_CAPSULES_H_

#include <nanobind/nanobind.h>

#include <memory>
#include <utility>

#include "arrow_abi.h"

namespace descale::python {

inline constexpr char kSchemaName[] = "arrow_schema";
inline constexpr char kArrayName[] = "arrow_array";
inline constexpr char kStreamName[] = "arrow_array_stream";

// A struct of the interface that is released with its last owner.
template <typename T>
class Owned {
 public:
  Owned() : value_(new T{}) {}
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  ~Owned() {
    if (value_->release != nullptr) {
      value_->release(value_.get());
    }
  }
  T* get() { return value_.get(); }
  T& operator*() { return *value_; }
  T* operator->() { return value_.get(); }

  // Takes what a capsule holds: whoever looks there later finds it released.
  void TakeFrom(nanobind::handle capsule, const char* name) {
    auto* const held =
        static_cast<T*>(PyCapsule_GetPointer(capsule.ptr(), name));
    if (held == nullptr) {
      throw nanobind::python_error();
    }
    if (held->release == nullptr) {
      throw nanobind::value_error(
          "the Arrow data was taken by somebody else already");
    }
    *value_ = *held;
    held->release = nullptr;
  }

 private:
  std::unique_ptr<T> value_;
};

template <typename T>
void DeleteCapsule(PyObject* capsule) {
  auto* const held = static_cast<T*>(
      PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
  if (held->release != nullptr) {
    held->release(held);
  }
  delete held;
}

template <typename T>
nanobind::object Capsule(std::unique_ptr<T> value, const char* name) {
  PyObject* capsule = PyCapsule_New(value.get(), name, &DeleteCapsule<T>);
  if (capsule == nullptr) {
    throw nanobind::python_error();
  }
  value.release();
  return nanobind::steal(capsule);
}

}  // namespace descale::python

#endif  // DESCALE_PYTHON_ARROW_CAPSULES_H_
