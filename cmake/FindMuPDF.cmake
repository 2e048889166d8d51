# Debian 12 has MuPDF 1.21 as a static library with an incomplete mupdf.pc: the libraries it needs are listed here, once.
# Debian 13 has MuPDF 1.25 as a shared library, which brings its own.
find_path(MuPDF_INCLUDE_DIR mupdf/fitz.h)
find_library(MuPDF_LIBRARY mupdf)
find_library(MuPDF_THIRD_LIBRARY mupdf-third)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(MuPDF REQUIRED_VARS MuPDF_LIBRARY MuPDF_INCLUDE_DIR)

if(MuPDF_FOUND AND NOT TARGET MuPDF::MuPDF)
  add_library(MuPDF::MuPDF INTERFACE IMPORTED)
  target_include_directories(MuPDF::MuPDF SYSTEM INTERFACE "${MuPDF_INCLUDE_DIR}")
  target_link_libraries(MuPDF::MuPDF INTERFACE "${MuPDF_LIBRARY}")
  if(MuPDF_LIBRARY MATCHES "\\.a$")
    if(MuPDF_THIRD_LIBRARY)
      target_link_libraries(MuPDF::MuPDF INTERFACE "${MuPDF_THIRD_LIBRARY}")
    endif()
    foreach(name mujs gumbo openjp2 jbig2dec jpeg harfbuzz freetype z m)
      find_library(MuPDF_${name}_LIBRARY ${name} REQUIRED)
      target_link_libraries(MuPDF::MuPDF INTERFACE "${MuPDF_${name}_LIBRARY}")
    endforeach()
  endif()
endif()
