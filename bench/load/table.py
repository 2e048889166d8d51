#!/usr/bin/env python3
"""The figures of measure.py as a table: table.py FIGURES.json"""
import json
import sys


def main():
    with open(sys.argv[1], encoding='utf-8') as file:
        figures = json.load(file)
    print(f'{"connections":>11}  {"answer":<16}{"class":<58}{"p50 ms":>8}{"p99 ms":>9}{"errors":>8}')
    for connections in (1, 16):
        for form, kinds in figures[f'connections_{connections}'].items():
            if form == 'slowest':
                continue
            for kind, row in kinds.items():
                print(f'{connections:>11}  {form:<16}{kind[:57]:<58}{row["p50_ms"]:>8}{row["p99_ms"]:>9}'
                      f'{row["errors"]:>8}')
    before, after = figures['memory_mib_before'], figures['memory_mib_after']
    print(f'first request {figures["first_request_ms"]} ms; memory {before["own"]} MiB before, {after["own"]} MiB after, '
          f'{after["with_files"]} MiB with the pages of mapped files')


if __name__ == '__main__':
    main()
