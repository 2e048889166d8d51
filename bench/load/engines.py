"""Other search engines over the same texts: SQLite FTS5, Xapian's Omega (its CGI), PostgreSQL's full text.

Each is made from (number, text) pairs in a scratch folder and has best(), the numbers of the ten best, and total(), how
many match. Each stems English and ranks as it does when nothing else is asked of it. Words are all wanted, or any of
them; phrases stay phrases, operators and names of fields are left out. Debian: xapian-omega, postgresql.
"""
import os
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path
from urllib.parse import urlencode


def parts_of(query):
    """Words, and phrases as lists of words."""
    query = re.sub(r'\b(AND|OR|NOT)\b|\w+:', ' ', query)
    parts = [re.findall(r'\w+', phrase) for phrase in re.findall(r'"([^"]*)"', query)]
    parts += [[word] for word in re.findall(r'\w+\*?', re.sub(r'"[^"]*"', ' ', query))]
    return [part for part in parts if part]


class Fts5:
    name = 'SQLite FTS5'

    def __init__(self, folder, texts):
        self.base = sqlite3.connect(folder / 'fts.sqlite')
        self.base.execute("CREATE VIRTUAL TABLE passage USING fts5(text, tokenize='porter unicode61')")
        self.base.executemany('INSERT INTO passage (rowid, text) VALUES (?, ?)', texts)
        self.base.commit()

    @staticmethod
    def is_installed():
        return True

    @staticmethod
    def asked(query, is_any):
        return (' OR ' if is_any else ' ').join(
            '"' + ' '.join(part).rstrip('*') + '"' + ('*' if part[-1].endswith('*') else '') for part in parts_of(query))

    def best(self, query, is_any=False):
        return [number for number, in self.base.execute(
            'SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT 10', (self.asked(query, is_any),))]

    def total(self, query):
        return self.base.execute('SELECT count(*) FROM passage WHERE passage MATCH ?',
                                 (self.asked(query, False),)).fetchone()[0]

    def close(self):
        self.base.close()


class Omega:
    """Started anew for each question, as a web server starts a CGI; best() and total() are one question."""

    name = 'Omega (CGI)'
    program = Path('/usr/lib/cgi-bin/omega/omega')

    def __init__(self, folder, texts):
        (folder / 'script').write_text('id : boolean=Q unique=Q field\ntext : index\n')
        with subprocess.Popen(['scriptindex', folder / 'default', folder / 'script'], stdin=subprocess.PIPE,
                              stdout=subprocess.DEVNULL, text=True) as indexer:
            for number, text in texts:
                indexer.stdin.write(f'id={number}\ntext={text}\n\n')
            indexer.stdin.close()
        (folder / 'templates').mkdir()
        (folder / 'templates' / 'query').write_text('$set{stemmer,english}$hitlist{id=$field{id}\n}total=$msize\n')
        (folder / 'omega.conf').write_text(
            f'database_dir {folder}\ntemplate_dir {folder}/templates\nlog_dir {folder}\ncdb_dir {folder}\n')
        self.environment = os.environ | {'OMEGA_CONFIG_FILE': str(folder / 'omega.conf'), 'REQUEST_METHOD': 'GET'}
        self.answer = ''

    @classmethod
    def is_installed(cls):
        return cls.program.exists() and shutil.which('scriptindex') is not None

    def best(self, query, is_any=False):
        words = ' '.join('"' + ' '.join(part) + '"' if len(part) > 1 else part[0] for part in parts_of(query))
        asked = {'P': words, 'DEFAULTOP': 'or' if is_any else 'and', 'HITSPERPAGE': '10', 'MINHITS': '1000000'}
        self.answer = subprocess.run([self.program], env=self.environment | {'QUERY_STRING': urlencode(asked)},
                                     check=True, capture_output=True, text=True).stdout
        return [int(number) for number in re.findall(r'^id=(\d+)', self.answer, re.MULTILINE)]

    def total(self, _query):
        return int(re.search(r'total=(\d+)', self.answer)[1])

    def close(self):
        pass


class Postgres:
    """A cluster of its own, asked through one psql that stays open."""

    name = 'PostgreSQL'
    end = 'end of answer'

    def __init__(self, folder, texts):
        self.cluster = folder / 'cluster'
        os.chmod(folder, 0o755)
        self.cluster.mkdir()
        self.user = ['runuser', '-u', 'postgres', '--'] if os.geteuid() == 0 else []
        if self.user:
            shutil.chown(self.cluster, 'postgres')
        self.run('initdb', '-D', self.cluster, '-E', 'UTF8', '--no-sync', '-A', 'trust', '--locale=C.UTF-8')
        self.run('pg_ctl', '-D', self.cluster, '-w', '-o', f"-c listen_addresses='' -k {self.cluster} "
                 '-c shared_buffers=512MB -c fsync=off', 'start')
        self.psql = subprocess.Popen(
            [*self.user, self.programs() / 'psql', '-h', self.cluster, '-d', 'postgres', '-qAtX'],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd='/')
        self.psql.stdin.write('CREATE TABLE passage (number bigint, text text);\nCOPY passage FROM STDIN;\n')
        for number, text in texts:
            plain = text.replace('\\', ' ').replace('\t', ' ').replace('\0', ' ')
            self.psql.stdin.write(f'{number}\t{plain}\n')
        self.psql.stdin.write('\\.\n')
        self.answer_of("ALTER TABLE passage ADD words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED; "
                       'CREATE INDEX ON passage USING gin (words); VACUUM ANALYZE passage;')

    @staticmethod
    def programs():
        found = sorted(Path('/usr/lib/postgresql').glob('*/bin'), key=lambda folder: int(folder.parent.name))
        return found[-1] if found else Path('/usr/lib/postgresql')

    @classmethod
    def is_installed(cls):
        return (cls.programs() / 'initdb').exists()

    def run(self, program, *options):
        subprocess.run([*self.user, self.programs() / program, *options], check=True, stdout=subprocess.DEVNULL,
                       cwd='/')

    def answer_of(self, statements):
        self.psql.stdin.write(f'{statements}\n\\echo {self.end}\n')
        self.psql.stdin.flush()
        return [line.rstrip('\n') for line in iter(self.psql.stdout.readline, self.end + '\n')]

    @staticmethod
    def asked(query, is_any):
        words = [' <-> '.join(part).replace('*', ':*').lower() for part in parts_of(query)]
        return "to_tsquery('english', '" + (' | ' if is_any else ' & ').join(f'({word})' for word in words) + "')"

    def best(self, query, is_any=False):
        rows = self.answer_of(f'SELECT number FROM passage, {self.asked(query, is_any)} AS asked WHERE words @@ asked '
                              'ORDER BY ts_rank(words, asked) DESC, number LIMIT 10;')
        return [int(row) for row in rows]

    def total(self, query):
        return int(self.answer_of(f'SELECT count(*) FROM passage WHERE words @@ {self.asked(query, False)};')[0])

    def close(self):
        self.psql.stdin.close()
        self.psql.wait()
        self.run('pg_ctl', '-D', self.cluster, '-m', 'immediate', 'stop')


ENGINES = (Fts5, Omega, Postgres)
