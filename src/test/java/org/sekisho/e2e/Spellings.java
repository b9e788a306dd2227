package org.sekisho.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random ways to write the recipient {@code staff@mlin.my.domain}, most of them odd, some of them meaning another. */
final class Spellings {

    private static final String[] NOISE = {"\\", "(c)", " ", "\t", "\"", "\u00ad", "\u200b", "(", ")", "(a\\)b)", "((x))",
        "\"\"", ".", "\u3000", "\ufe0f", "()", "( )", "\\ ", "\u0001", "\u007f", "\u00a0", "[", "]"};
    private static final String[] SPECIAL = {"@", "%", "!", ":", ";", ",", "<", ">", "[", "]", "(", ")", "\"", "\\", ".",
        " ", "\t", "|", "=", "+", "/", "\u3002", "'", "`", "{", "~"};
    private static final String[] ELSEWHERE = {"outside.example", "mlex.my.domain", "my.domain", "mx.my.domain",
        "localhost", "[127.0.0.1]", "site.example", "sub.mlin.my.domain", "mlin", "mlex", "127.0.0.1", "evilmlin.my.domain",
        "[IPv6:::1]", "[::1]", "[127.1]", "[ipv6:0:0:0:0:0:0:0:1]", "localhost.my.domain", "::1", "[]", ""};

    private final Random random;

    Spellings(long seed) {
        this.random = new Random(seed);
    }

    /** What stands after {@code RCPT TO:}. */
    String next() {
        String path = oneIn(4) ? soup() : route(2);
        for (int changes = oneIn(4) ? 1 + random.nextInt(3) : 0; changes > 0; changes--) {
            path = mutate(path);
        }
        String wrapped = oneIn(12) ? one(path, "<" + path, path + ">", "x <" + path + ">", "<" + path + "> <x@y.example>",
                "<x@y.example> <" + path + ">", "<" + path + ">x", "<x@y.example>," + path, " <" + path + ">",
                "<x@y.example<> X=<" + path + ">>", "<x@y.example<" + path + "> X=" + one("", ":;", "y:") + path + ">")
                : "<" + path + ">";
        return oneIn(10) ? wrapped + one(" NOTIFY=NEVER", " X", " ORCPT=rfc822;x@y", " ") : wrapped;
    }

    private String route(int depth) {
        String inner = depth == 0 || oneIn(2) ? address() : route(depth - 1);
        String other = one(ELSEWHERE);
        return switch (random.nextInt(20)) {
            case 0 -> "@" + one(other, other, "(", "\"", "<", "x[", "\\", "\u0001") + ":" + inner;
            case 1 -> "@" + other + ",@" + one(ELSEWHERE) + ":" + inner;
            case 2 -> inner + "@" + other;
            case 3 -> inner.replace('@', '%') + "@" + other;
            case 4 -> "\"" + inner.replace("\"", "\\\"") + "\"@" + other;
            case 5 -> "\"" + inner.replace("\"", "\\\"") + "\"";
            case 6 -> "<" + inner + ">";
            case 7 -> one("X Y", "\"X\"", "(c)", "x@y.example", "") + " <" + inner + ">";
            case 8 -> inner + ", " + one("x@y.example", "");
            case 9 -> "grp:" + inner + ";";
            case 10 -> inner + one("(c)", " (c", "\\", ".", "..", "@", "%", "!", ";", ",", ":", " ");
            case 11 -> one("(c)", "(", "!", "%", "@", ":", ",", ".", "\\", " ") + inner;
            default -> inner;
        };
    }

    /** Whatever may stand in an address, in any order, with the list in it. */
    private String soup() {
        List<String> tokens = new ArrayList<>(List.of(one("staff", "staff", "\"staff\"", "staff+x", "staff@mlin.my.domain")));
        for (int more = random.nextInt(9); more > 0; more--) {
            String token = switch (random.nextInt(8)) {
                case 0 -> one("mlin.my.domain", "mlin", one(ELSEWHERE));
                case 1 -> one("x", "staff", "y.example", "(c)", "\"q\"", "[l]");
                case 2 -> one(NOISE);
                default -> one(SPECIAL);
            };
            tokens.add(random.nextInt(tokens.size() + 1), token);
        }
        return String.join("", tokens);
    }

    private String address() {
        String local = decorate(one("staff", "staff", "\u017ftaff", "STA\ufb00", "staff+x", "staff-owner", "staff-bounces+a=b"));
        String domain = decorate(domain());
        return switch (random.nextInt(16)) {
            case 0 -> local + "%" + domain;
            case 1 -> domain + "!" + local;
            case 2 -> local;
            case 3 -> local + " @ " + domain;
            case 4 -> "\"" + local + "\"@" + domain;
            case 5 -> "\"" + local + "@" + domain + "\"";
            case 6 -> local + "@\"" + domain + "\"";
            case 7 -> local + "@[" + domain + "]";
            case 8 -> local + one("@", "%", " @ ", "@.", "%.@") + one(ELSEWHERE) + one("", "", ".");
            case 9 -> one(ELSEWHERE) + "!" + local;
            default -> local + "@" + domain;
        };
    }

    private String domain() {
        String name = "mlin.my.domain";
        return switch (random.nextInt(12)) {
            case 0 -> "mlin";
            case 1 -> name + one(".", "..");
            case 2 -> name.toUpperCase(Locale.ROOT);
            case 3 -> name.replace('.', one("\u3002", "\uff0e", "\uff61").charAt(0));
            case 4 -> name.chars().mapToObj(c -> c == '.' ? "." : Character.toString(c - 'a' + 0xff41))
                    .collect(Collectors.joining());
            case 5 -> one(ELSEWHERE);
            case 6 -> "." + name;
            default -> name;
        };
    }

    /** Noise between some of the letters, none most of the time. */
    private String decorate(String text) {
        int often = oneIn(2) ? 1000 : 8;
        return text.codePoints().mapToObj(Character::toString)
                .flatMap(c -> oneIn(often) ? Stream.of(one(NOISE), c) : Stream.of(c)).collect(Collectors.joining());
    }

    private String mutate(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(2));
        return text.substring(0, at) + (oneIn(3) ? "" : one(SPECIAL)) + text.substring(end);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
