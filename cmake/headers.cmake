# The commonest headers are read once for each preset, not once for each source, which takes a quarter off a cold build.
# Not beside a compiler cache, which does better by itself and cannot look into such headers. A build with one shows
# that every source includes what it uses.
set(THROUGHLINE_HEADERS <algorithm> <array> <chrono> <filesystem> <fstream> <functional> <map> <memory> <optional> <set>
  <string> <string_view> <tuple> <unordered_map> <utility> <vector>)
if(CMAKE_CXX_COMPILER_LAUNCHER OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/headers.cpp" CONTENT "")
add_library(throughline_headers STATIC "${PROJECT_BINARY_DIR}/headers.cpp")
target_precompile_headers(throughline_headers PRIVATE ${THROUGHLINE_HEADERS})
