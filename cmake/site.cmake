# What the server reads beside itself: templates, and the style sheet and script that npm makes at build time.
file(CREATE_LINK "${PROJECT_SOURCE_DIR}/vocabulary" "${PROJECT_BINARY_DIR}/vocabulary" SYMBOLIC)
file(CREATE_LINK "${PROJECT_SOURCE_DIR}/templates" "${PROJECT_BINARY_DIR}/templates" SYMBOLIC)

file(GLOB style_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/assets/*.scss" "${PROJECT_SOURCE_DIR}/assets/styles/*.scss")
add_custom_command(
  OUTPUT "${PROJECT_BINARY_DIR}/assets/throughline.css" "${PROJECT_BINARY_DIR}/assets/throughline.js"
  COMMAND "${PROJECT_SOURCE_DIR}/assets/build.sh" "${PROJECT_BINARY_DIR}/assets"
  DEPENDS ${style_sources} "${PROJECT_SOURCE_DIR}/assets/throughline.js"
          "${PROJECT_SOURCE_DIR}/assets/build.sh" "${PROJECT_SOURCE_DIR}/assets/package-lock.json"
  COMMENT "Making the style sheet"
  VERBATIM)
add_custom_target(assets ALL
  DEPENDS "${PROJECT_BINARY_DIR}/assets/throughline.css" "${PROJECT_BINARY_DIR}/assets/throughline.js")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/vocabulary/" DESTINATION "${CMAKE_INSTALL_DATADIR}/throughline/vocabulary")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/templates/" DESTINATION "${CMAKE_INSTALL_DATADIR}/throughline/templates")
install(DIRECTORY "${PROJECT_BINARY_DIR}/assets/" DESTINATION "${CMAKE_INSTALL_DATADIR}/throughline/assets")
