
# BEGIN Sekisho: part of mm_cfg.py, from snapshot @SNAPSHOT@
# Append it to @PREFIX@/Mailman/mm_cfg.py. README.txt says how.

# Mailman need not write aliases: Postfix finds the lists by their domains.
MTA = None
# END Sekisho
