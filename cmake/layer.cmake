# throughline_layer(PATH [DEPENDS lib...] [USES lib...])
#
# A layer is one folder of sources and one static library: core/text becomes throughline_core_text.
#   DEPENDS  libraries whose types appear in the layer's headers
#   USES     libraries seen only by its .cpp files
#
# The sources are globbed with CONFIGURE_DEPENDS: the folder is the list.
function(throughline_layer path)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;USES")
  string(REPLACE "/" "_" name "${path}")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${path}/*.cpp")
  add_library(throughline_${name} STATIC ${sources})
  target_include_directories(throughline_${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_link_libraries(throughline_${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_USES} throughline_warnings)
endfunction()

# throughline_program(NAME FOLDER USES lib...): the .cpp files of FOLDER become one program beside the others.
function(throughline_program name folder)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "USES")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${arg_USES} throughline_warnings)
  # All functions of libraries are found when the program starts and their table is then read-only: nobody who gets at
  # memory can turn one into another. And the worker's readers, one forked for each file, need not find them each anew.
  target_link_options(${name} PRIVATE LINKER:-z,relro,-z,now)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
  install(TARGETS ${name} RUNTIME)
endfunction()

# What we ask of our own code, and of nobody else's. Where many files are compiled as one (the presets of "together"),
# a name may hide that of another file: only the preset dev, which compiles each by itself, can tell. GCC 14 suspects
# every reference that a function returns of leading into one of its arguments, and mostly errs.
add_library(throughline_warnings INTERFACE)
target_compile_options(throughline_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion
  -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
  -Wformat=2 -Wimplicit-fallthrough -Wextra-semi -Wundef
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow>
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond;-Wduplicated-branches;-Wlogical-op;-Wsuggest-override>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,13>>:-Wno-dangling-reference>)
