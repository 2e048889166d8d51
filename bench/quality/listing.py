"""Misses as text, grouped by kind and cause, the largest group first."""


def grouped(misses, key):
    groups = {}
    for miss in misses:
        groups.setdefault(key(miss), []).append(miss)
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))


def listing(set_name, misses):
    lines = [f"==== misses of {set_name}: {len(misses)}"]
    for kind, of_kind in grouped(misses, lambda miss: miss.kind):
        lines.append(f"\n== {set_name}: {kind}: {len(of_kind)}")
        groups = grouped(of_kind, lambda miss: miss.group)
        lines += [f"   {len(of_group):4} {group}" for group, of_group in groups]
        for group, of_group in groups:
            lines.append(f"\n-- {kind}, {group}: {len(of_group)}")
            for miss in of_group:
                lines.append(miss.file)
                lines += [f"    {line}" for line in miss.lines]
    return "\n".join(lines)
