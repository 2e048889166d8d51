# Every library we take from outside, in one place. All come from Debian 12 and 13.
#
# cpp-httplib only ever through pkg-config: Debian's is a compiled library with OpenSSL, zlib and Brotli switched on,
# and a program that includes its header without the same definitions breaks the ABI. The header of Debian 13's calls
# OpenSSL and zlib itself, which its .pc file does not say.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(roaring REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Boost REQUIRED CONFIG)
find_package(MuPDF REQUIRED)
pkg_check_modules(xapian     REQUIRED IMPORTED_TARGET xapian-core>=1.4.22)
pkg_check_modules(graphviz   REQUIRED IMPORTED_TARGET libgvc libcgraph)
pkg_check_modules(httplib    REQUIRED IMPORTED_TARGET cpp-httplib>=0.11.4 openssl)
pkg_check_modules(icu        REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(deflate    REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(libarchive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(pugixml    REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(gumbo      REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(tesseract  REQUIRED IMPORTED_TARGET tesseract lept)
pkg_check_modules(yaml       REQUIRED IMPORTED_TARGET yaml-cpp)
pkg_check_modules(seccomp    REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(crypto     REQUIRED IMPORTED_TARGET libcrypto)

# tcmalloc gives memory out faster than the C library does to programs of many threads and small objects: a tenth of
# the indexer's processor time. Not into the server, which would keep twice the memory for little; not into the worker,
# whose memory is limited and counted; nor beside a sanitizer, which has its own.
pkg_check_modules(tcmalloc REQUIRED IMPORTED_TARGET libtcmalloc_minimal)
add_library(allocator INTERFACE)
if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  target_link_libraries(allocator INTERFACE PkgConfig::tcmalloc)
endif()

# Mustache is one header without a package file.
find_path(MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp REQUIRED)
add_library(mustache INTERFACE)
target_include_directories(mustache SYSTEM INTERFACE "${MUSTACHE_INCLUDE_DIR}")

# Only what learns the theme model needs it (bench/themes); it has no package file either.
find_library(LIBLINEAR_LIBRARY linear)
find_path(LIBLINEAR_INCLUDE_DIR linear.h)
add_library(liblinear INTERFACE)
if(LIBLINEAR_LIBRARY AND LIBLINEAR_INCLUDE_DIR)
  target_include_directories(liblinear SYSTEM INTERFACE "${LIBLINEAR_INCLUDE_DIR}")
  target_link_libraries(liblinear INTERFACE "${LIBLINEAR_LIBRARY}")
endif()
