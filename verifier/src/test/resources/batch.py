"""Runs verify.py over many bundles in one process: a line of arguments each, separated by tabs."""

import importlib.util
import sys

sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)

for line in sys.stdin.read().splitlines():
    said = []
    code = verify.run(line.split("\t"), said.append)
    sys.stdout.buffer.write(("%d\n" % code + "".join(s + "\n" for s in said) + "\x1e").encode("utf-8"))
