package org.sekisho.web.status;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.admin.status.TrafficPeriod;
import org.sekisho.web.forms.Moments;
import org.sekisho.web.forms.Texts;

/**
 * One period's traffic as a stacked bar, 100 units high where the fullest period reaches.
 *
 * @param period the period
 * @param most   the recipients of the fullest period
 */
public record TrafficBar(TrafficPeriod period, long most) {

    private static final DateTimeFormatter ADDRESS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /**
     * One layer of a bar.
     *
     * @param kind   what the layer counts; also its look
     * @param top    where it begins, from the top
     * @param height how high it is
     */
    public record Layer(String kind, double top, double height) {

        public String getKind() {
            return kind;
        }

        public double getTop() {
            return top;
        }

        public double getHeight() {
            return height;
        }
    }

    /** The layers, from the ground up: let in, would be refused, put off, refused. */
    public List<Layer> getLayers() {
        double accepted = height(period.accepted());
        double wouldBe = height(period.wouldBe());
        double deferred = height(period.deferred());
        double refused = height(period.refused());
        return Stream.of(new Layer("accepted", 100 - accepted, accepted),
                new Layer("would", 100 - accepted - wouldBe, wouldBe),
                new Layer("deferred", 100 - accepted - wouldBe - deferred, deferred),
                new Layer("refused", 100 - accepted - wouldBe - deferred - refused, refused))
                .filter(layer -> layer.height > 0).toList();
    }

    private double height(long recipients) {
        return Math.round(1000.0 * recipients / Math.max(1, most)) / 10.0;
    }

    /** The period and its numbers in one sentence, for those who do not see the bar. */
    public String getSentence() {
        return Texts.of("index.bar", getLabel(), period.accepted(), period.wouldBe(), period.deferred(),
                period.refused());
    }

    /** Month and day, or the hour where the period is not a day. */
    public String getLabel() {
        return Moments.shown(isDay() ? "layout.day" : "layout.hour", period.from());
    }

    public String getFrom() {
        return ADDRESS.format(at(period.from()));
    }

    public String getTo() {
        return ADDRESS.format(at(period.to()));
    }

    public long getRefused() {
        return period.refused();
    }

    private boolean isDay() {
        return period.to().getEpochSecond() - period.from().getEpochSecond() > 3600;
    }

    private static ZonedDateTime at(Instant moment) {
        return moment.atZone(ZoneId.systemDefault());
    }
}
