package cn.policydesk.dialogue;

import cn.policydesk.telling.Phrase;

/**
 * What is answered before a message is listened to for facts: a wish to change a number told, a question about a result or a clause
 * in view, a supposition, a sum. The first that takes a message answers it.
 */
final class AtOnce {

    private final Scene scene;
    private final Clauses clauses;
    private final OpenQuestion question;

    AtOnce(Scene scene, Clauses clauses, OpenQuestion question) {
        this.scene = scene;
        this.clauses = clauses;
        this.question = question;
    }

    /** Answers a message of that kind, behind a table with one line of that line; false where it is none. The table stays. */
    boolean take(Amending amending, String text) {
        Person before = scene.person();
        Person meant = new OneLine(scene).meant(text);
        scene.keep(meant);
        boolean taken = taken(amending, text);
        if (!meant.equals(before)) {
            scene.keep(scene.person().pursuing(before.goal()));
        }
        return taken;
    }

    private boolean taken(Amending amending, String text) {
        return new NextBatch(scene).take(text)
                || PartLater.said(text) && new OtherTime(scene).take(text)
                || new Whereabouts(scene).today(text)
                || new OtherTime(scene).past(text)
                || eitherLength(text)
                || new OtherOption(scene).another(text)
                || Planned.to(text) && new Supposing(scene).take(text)
                || new EndsWhen(scene).take(text)
                || new LaidOffShare(scene).take(text)
                || new OnceEnough(scene).take(text)
                || new FigureAnew(scene).take(text)
                || new KindMoved(scene).take(text)
                || new NotThis(scene).take(text)
                || new OnceNot(scene).take(text)
                || new Broken(scene).take(text)
                || new PartCounted(scene).take(text)
                || new StillSo(scene).take(text)
                || new OnceEmployed(scene).take(text)
                || new BehindSum(scene).take(text)
                || new OtherYear(scene).take(text)
                || new OnceClosed(scene).take(text)
                || new CountedToo(scene).take(text)
                || new WhichMore(scene).take(text)
                || new GrantNamed(scene).take(text)
                || new NumberAnew(scene).take(text)
                || new PartsOfSum(scene).take(text)
                || new KindCorrected(scene).take(text)
                || new Restated(scene).take(text)
                || new Unsaid(scene).take(text)
                || new UsedFor(scene, clauses).take(text)
                || new BackToWorked(scene).take(text)
                || new OwnMonthly(scene).take(text)
                || new SoLong(scene).take(text)
                || new RetiresLater(scene).at(text)
                || new RetiresLater(scene).take(text)
                || new HalfDay(scene).take(text)
                || new KindOfFirm(scene, clauses).take(text)
                || new HireRegistered(scene).take(text)
                || new OfHired(scene).take(text)
                || new OthersLicence(scene).take(text)
                || new ThatMakes(scene).take(text)
                || new BothKinds(scene).take(text)
                || new PerEach(scene).take(text)
                || new OneHead(scene).take(text)
                || new FirstWord(scene).take(text)
                || new JobSeekingAid(scene).take(text)
                || new InterestShare(scene).take(text)
                || new LoanInterest(scene).putOff(text)
                || new LoanLimit(scene).take(text)
                || new EarnedBefore(scene).take(text)
                || new NotAlong(scene).take(text)
                || new ClauseMeant(scene, clauses).take(text)
                || new AskedBehind(scene).counts(text)
                || new OwnLoan(scene).limit(text)
                || new Totals(scene).soLong(text)
                || amending.take(text)
                || new TimeOfClause(scene, clauses).take(text)
                || new EachStage(scene).take(text)
                || new OnceRecognised(scene).take(text)
                || new InsuredSoLong(scene).take(text)
                || new OnceDone(scene).take(text)
                || new OtherMatter(scene, clauses).take(text)
                || new Afterwards(scene).doubts(text)
                || new Afterwards(scene).either(text)
                || new AddedTo(scene).take(text)
                || new Written(scene).take(text, clauses)
                || new Unwritten(scene, clauses).take(text)
                || new AllTogether(scene).take(text)
                || new ShareOf(scene).take(text)
                || new OtherTime(scene).take(text)
                || new InView(scene, clauses).take(text)
                || new Leaning(scene, clauses).take(text)
                || new Payee(scene).take(text)
                || new Meaning(scene).take(text)
                || new ShareAsked(scene).take(text)
                || new Jointly(scene).take(text)
                || new ForHeads(scene).take(text)
                || question.asked(text)
                || new OutsideFigure(scene).take(text)
                || new LoanInterest(scene).take(text)
                || new Supposing(scene).take(text)
                || new Totals(scene).take(text)
                || new SumSoFar(scene).take(text)
                || new BehindSum(scene).whole(text)
                || new BehindSum(scene).none(text)
                || new Afterwards(scene).take(text)
                || new PartOfThem(scene).unsure(text);
    }

    /** 社保能补三年还是一年 asks the clause, and tells no length of anything. */
    private boolean eitherLength(String text) {
        boolean asks = AskedFor.either(text)
                && scene.c().region() != null
                && scene.hear(text, null).facts().isEmpty();
        if (asks) {
            clauses.tell(text);
            if (scene.open() != null) {
                scene.say(Phrase.TALK_BACK);
                scene.again();
            }
        }
        return asks;
    }
}
