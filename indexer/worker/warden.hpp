// The warden: answers one client's requests, each from a confined reader that it forks, until the client
// goes.
#pragma once

namespace throughline {

// It parses nothing but requests; files are opened here, and read and parsed in the confined reader alone.
void serve(int client);

}  // namespace throughline
