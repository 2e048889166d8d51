// The system calls that a confined reader may make.
#pragma once

namespace throughline {

// From here on this process can compute, take and give back memory, look at the clock, read and write what is
// open already, and end. Every other system call fails with EPERM; those by which code that was taken over
// would go on (sockets, processes, programs) end the process with SIGSYS. Throws Error if the kernel refuses.
void forbid_system_calls();

}  // namespace throughline
