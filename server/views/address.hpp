// The addresses of the site, which server/search makes: JSON and files need the same ones as pages.
#pragma once

#include "server/search/address.hpp"  // IWYU pragma: export
