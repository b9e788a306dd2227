package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.sekisho.admin.status.AfterFilterHealth;
import org.sekisho.admin.spf.SpfProofs;
import org.sekisho.admin.status.Doors;
import org.sekisho.admin.status.DoorsReport;
import org.sekisho.policy.CurrentSnapshot;
import org.sekisho.policy.DecisionSink;
import org.sekisho.policy.ProvenSnapshot;
import org.sekisho.policy.SenderProof;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policyd.PolicyDoor;
import org.sekisho.policyd.PolicydSettings;
import org.sekisho.smtp.DoorState;
import org.sekisho.smtp.SmtpDoor;
import org.sekisho.smtp.SmtpSettings;
import org.sekisho.smtp.front.FrontSettings;
import org.sekisho.smtp.back.AfterFilterState;

/** The doors of this node while they are open. */
@ApplicationScoped
public class RunningDoors implements Doors {

    private static final int KILOBYTE = 1024;

    private final Settings settings;
    private final CurrentSnapshot policy;
    private final DecisionSink sink;
    private final SenderProof spf;
    private volatile Optional<SmtpDoor> smtp = Optional.empty();
    private Optional<PolicyDoor> policyd = Optional.empty();

    /** For the container's proxies. */
    protected RunningDoors() {
        this(null, null, null, null);
    }

    @Inject
    RunningDoors(Settings settings, CurrentSnapshot policy, DecisionSink sink, SpfProofs spf) {
        this.settings = settings;
        this.policy = policy;
        this.sink = sink;
        this.spf = spf;
    }

    /**
     * Opens the doors.
     *
     * @throws org.sekisho.smtp.front.PortBusyException       when the port of the proxy is taken
     * @throws org.sekisho.policyd.PolicyPortBusyException    when the port of the policy door is taken
     */
    synchronized void open() {
        policyd = settings.addressUnlessOff(Setting.POLICYD_LISTEN)
                .map(listen -> new PolicyDoor(PolicydSettings.usual(listen), proven(EnvelopeDoor.POLICY), sink, InstantSource.system()));
        policyd.ifPresent(PolicyDoor::start);
        SmtpDoor door = new SmtpDoor(ofTheProxy(), atTheProxy(), sink, InstantSource.system());
        try {
            door.start();
        } catch (RuntimeException portBusy) {
            policyd.ifPresent(PolicyDoor::stop);
            throw portBusy;
        }
        smtp = Optional.of(door);
    }

    /** Lets messages on their way end, then closes the doors. */
    synchronized void close() throws InterruptedException {
        Duration limit = settings.seconds(Setting.DRAIN_SECONDS);
        if (smtp.isPresent()) {
            smtp.get().drain(limit);
            smtp.get().stop();
            smtp = Optional.empty();
        }
        policyd.ifPresent(PolicyDoor::stop);
        policyd = Optional.empty();
    }

    private SmtpSettings ofTheProxy() {
        return SmtpSettings.usual(settings.address(Setting.PROXY_LISTEN), settings.address(Setting.AFTER_FILTER),
                settings.name()).within(settings.count(Setting.MAX_SESSIONS), settings.count(Setting.MAX_RECIPIENTS),
                settings.count(Setting.MAX_LINE, FrontSettings.LONGEST_LINE), Math.multiplyExact(settings.count(Setting.MAX_HEADER_KILOBYTES), KILOBYTE));
    }

    /** Where the policy door is off nobody else decides on its domains, so the proxy does. */
    private CurrentSnapshot atTheProxy() {
        return policyd.isPresent() ? proven(EnvelopeDoor.PROXY) : new ProvenSnapshot(policy::get, spf);
    }

    private CurrentSnapshot proven(EnvelopeDoor door) {
        return new ProvenSnapshot(() -> policy.get().through(door), spf);
    }

    /** Empty where the setting is set to nothing; its text alone would be the default then. */
    private Optional<String> policyDoor() {
        return settings.addressUnlessOff(Setting.POLICYD_LISTEN).map(on -> settings.text(Setting.POLICYD_LISTEN));
    }

    /** Answers while the doors drain, too. */
    @Override
    public DoorsReport report() {
        Optional<DoorState> state = smtp.map(SmtpDoor::state);
        Optional<AfterFilterState> behind = state.map(DoorState::afterFilter);
        AfterFilterHealth health = behind.map(after -> AfterFilterHealth.valueOf(after.condition().name()))
                .orElse(AfterFilterHealth.UNKNOWN);
        return new DoorsReport(settings.text(Setting.PROXY_LISTEN), state.filter(DoorState::open).isPresent(),
                policyDoor(), state.map(DoorState::openSessions).orElse(0), settings.text(Setting.AFTER_FILTER), health,
                behind.map(AfterFilterState::since), behind.flatMap(AfterFilterState::trouble));
    }
}
