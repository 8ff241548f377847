"""Says of each line (key, message, signature in hex, separated by colons) whether verify.py believes it."""

import importlib.util
import sys

sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)

for line in sys.stdin.read().splitlines():
    print(verify.ed25519_verifies(*(bytes.fromhex(part) for part in line.split(":"))))
