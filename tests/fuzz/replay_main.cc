// A main for fuzz targets without libFuzzer: runs every seed of a folder and a
// fixed number of mutations of each, the same ones every time.
//
// usage: fuzz_<name> FOLDER [MUTATIONS]

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

constexpr int kDefaultMutations = 1000;

struct Seed {
  std::string name;
  std::string bytes;
};

std::vector<Seed> ReadSeeds(const char* folder) {
  std::vector<Seed> seeds;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    std::ifstream file(entry.path(), std::ios::binary);
    seeds.push_back({entry.path().filename().string(),
                     {std::istreambuf_iterator<char>(file), {}}});
  }
  // The order of a folder is not the same everywhere.
  std::sort(seeds.begin(), seeds.end(),
            [](const Seed& a, const Seed& b) { return a.name < b.name; });
  return seeds;
}

class Mutator {
 public:
  explicit Mutator(const std::vector<Seed>& seeds) : seeds_(seeds) {}

  // `bytes` after one to eight edits.
  std::string Mutate(std::string bytes) {
    for (size_t edits = 1 + Below(8); edits > 0; --edits) {
      Edit(&bytes);
    }
    return bytes;
  }

 private:
  size_t Below(size_t limit) { return random_() % limit; }

  void Edit(std::string* bytes) {
    const size_t at = Below(bytes->size() + 1);
    const size_t length = 1 + Below(16);
    switch (Below(5)) {
      case 0:  // flip a bit
        if (at < bytes->size()) {
          (*bytes)[at] = static_cast<char>((*bytes)[at] ^ (1 << Below(8)));
        }
        break;
      case 1:  // any byte
        bytes->insert(at, 1, static_cast<char>(Below(256)));
        break;
      case 2:  // lose a piece
        bytes->erase(at, length);
        break;
      case 3:  // repeat a piece
        bytes->insert(at, bytes->substr(at, length));
        break;
      default:  // take a piece of another seed
        const std::string& other = seeds_[Below(seeds_.size())].bytes;
        bytes->insert(at, other.substr(Below(other.size() + 1), length));
    }
  }

  const std::vector<Seed>& seeds_;
  std::mt19937 random_{1};
};

void RunOne(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()),
                         bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s FOLDER [MUTATIONS]\n", argv[0]);
    return 2;
  }
  const std::vector<Seed> seeds = ReadSeeds(argv[1]);
  if (seeds.empty()) {
    std::fprintf(stderr, "%s: no seeds\n", argv[1]);
    return 1;
  }
  const int mutations = argc > 2 ? std::atoi(argv[2]) : kDefaultMutations;
  Mutator mutator(seeds);
  for (const Seed& seed : seeds) {
    // Flushed, so that the last line before an abort names the seed.
    std::printf("%s and %d mutations\n", seed.name.c_str(), mutations);
    std::fflush(stdout);
    RunOne(seed.bytes);
    for (int i = 0; i < mutations; ++i) {
      RunOne(mutator.Mutate(seed.bytes));
    }
  }
  RunOne("");
  return 0;
}
