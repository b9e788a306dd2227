
# BEGIN Sekisho: part of mm_cfg.py, from snapshot 7
# Append it to /usr/local/mailman/Mailman/mm_cfg.py. README.txt says how.

# Mailman need not write aliases: Postfix finds the lists by their domains.
MTA = None
# END Sekisho
