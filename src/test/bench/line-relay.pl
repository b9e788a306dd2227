#!/usr/bin/perl
# The baseline of the benchmark: a relay as before-queue filters were first written. A process serves one connection at
# a time, a line at a time, and keeps a message in a file until all of it has come. It decides nothing.
# Arguments: listen-host:port target-host:port number-of-processes
use strict;
use warnings;
use IO::Socket::INET;

use constant CONNECTIONS_OF_A_PROCESS => 150;

my ($listen, $target, $processes) = @ARGV;
my $server = IO::Socket::INET->new(LocalAddr => $listen, Listen => 1024, ReuseAddr => 1)
    or die "cannot listen on $listen: $!\n";
$SIG{PIPE} = 'IGNORE';
$/ = "\r\n";

for (my $running = 0;; $running--) {
    for (; $running < $processes; $running++) {
        my $pid = fork;
        die "cannot fork: $!\n" unless defined $pid;
        serve() if $pid == 0;
    }
    wait;
}

sub serve {
    for (1 .. CONNECTIONS_OF_A_PROCESS) {
        my $client = $server->accept or exit 1;
        my $behind = IO::Socket::INET->new(PeerAddr => $target) or next;
        relay($client, $behind);
    }
    exit 0;
}

sub relay {
    my ($client, $behind) = @_;
    copy_reply($behind, $client) or return;
    while (defined(my $line = <$client>)) {
        print $behind $line;
        my $code = copy_reply($behind, $client) or return;
        if ($code eq '354') {
            copy_message($client, $behind) or return;
            copy_reply($behind, $client) or return;
        }
        return if $line =~ /^quit/i;
    }
}

sub copy_reply {
    my ($from, $to) = @_;
    my $reply = '';
    while (defined(my $line = <$from>)) {
        $reply .= $line;
        if ($line !~ /^\d\d\d-/) {
            print $to $reply;
            return substr $line, 0, 3;
        }
    }
    return;
}

sub copy_message {
    my ($client, $behind) = @_;
    open my $spool, '+>', undef or die "no temporary file: $!\n";
    while (defined(my $line = <$client>)) {
        last if $line eq ".\r\n";
        $line =~ s/^\.\././;
        print $spool $line;
    }
    seek $spool, 0, 0;
    while (defined(my $line = <$spool>)) {
        $line =~ s/^\./../;
        print $behind $line;
    }
    print $behind ".\r\n";
}
