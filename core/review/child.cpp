#include "core/review/child.hpp"

namespace throughline {

// The bands of the DfE's serious incident notifications: those of the closed list `age_band`.
std::string_view age_band_of(int months)
{
    constexpr int year = 12;
    if (months < 0)
        return "unborn";
    if (months < year)
        return "under-1";
    if (months < 6 * year)
        return "1-5";
    if (months < 11 * year)
        return "6-10";
    if (months < 16 * year)
        return "11-15";
    return months < 18 * year ? "16-17" : "unknown";
}

}  // namespace throughline
