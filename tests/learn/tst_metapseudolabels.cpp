// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/statedict.h"
#include "core/learn/losses/loss.h"
#include "core/learn/methods/pool/metapseudolabels.h"
#include "core/learn/trainer/weightaverage.h"
#include "tests/support/shareddata.h"

#include <torch/nn/modules/linear.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

/// The reference's network: Linear, ReLU, Linear.
struct Perceptron : torch::nn::Module
{
    Perceptron(int inputs, int hidden, int classCount)
        : fc1(register_module("fc1", torch::nn::Linear(inputs, hidden)))
        , fc2(register_module("fc2", torch::nn::Linear(hidden, classCount)))
    {
        to(torch::kFloat64);
    }
    torch::Tensor forward(const torch::Tensor &x_ND) { return fc2(torch::relu(fc1(x_ND))); }

    torch::nn::Linear fc1, fc2;
};

/// One case of shared/parity/mpl under way.
struct Case
{
    QJsonObject config;
    SafetensorsFile file;

    [[nodiscard]] torch::Tensor stored(const QString &name) const
    {
        const auto view = file.tensor(name);
        if (!view)
            qFatal("%s", qPrintable(view.error().text()));
        return copyOf(*view);
    }
    [[nodiscard]] double number(const char *key) const
    {
        return config[QLatin1StringView(key)].toDouble();
    }
    [[nodiscard]] std::shared_ptr<Perceptron> network(const QString &side) const
    {
        auto network = std::make_shared<Perceptron>(config["in_features"_L1].toInt(),
                                                    config["hidden"_L1].toInt(),
                                                    config["num_classes"_L1].toInt());
        const torch::NoGradGuard guard;
        for (StateEntry &entry : stateDict(*network))
            entry.tensor.copy_(stored(side + u".init."_s + QString::fromStdString(entry.name)));
        return network;
    }
    [[nodiscard]] std::unique_ptr<Optimizer> optimizer(Perceptron &network, const char *rate) const
    {
        ParameterGroup group;
        for (const StateEntry &entry : stateDict(network)) {
            group.names.push_back(entry.name);
            group.parameters.push_back(entry.tensor);
        }
        group.rate = number(rate);
        group.weightDecay = number("weight_decay");
        return makeSgd({group}, config["nesterov"_L1].toBool());
    }
    [[nodiscard]] MetaOptions options() const
    {
        return {.smoothing = number("label_smoothing"),
                .temperature = number("temperature"),
                .threshold = number("threshold"),
                .unlabelledWeight = number("lambda_u"),
                .rampSteps = config["uda_steps"_L1].toInteger(),
                .clip = number("grad_clip"),
                .newMinusOld = config["dot_sign"_L1].toString() == "new_minus_old"_L1,
                .subtractsAverage = config["use_moving_average"_L1].toBool(),
                .averageDecay = number("moving_average_decay")};
    }
    /// Largest difference of the network's (or the average's) parameters after step k.
    [[nodiscard]] double difference(const std::vector<StateEntry> &entries, int step,
                                    const QString &side) const
    {
        double largest = 0;
        for (const StateEntry &entry : entries) {
            const auto expected =
                stored(u"step%1.%2.%3"_s.arg(step).arg(side, QString::fromStdString(entry.name)));
            largest = std::max(largest, (entry.tensor - expected).abs().max().item<double>());
        }
        return largest;
    }
};

QList<std::pair<QString, double>> scalarsOf(const MetaFigures &figures)
{
    return {{u"student_grad_norm"_s, figures.studentGradNorm},
            {u"teacher_grad_norm"_s, figures.teacherGradNorm},
            {u"teacher_loss_labeled"_s, figures.teacherLossLabelled},
            {u"teacher_loss_unlabeled"_s, figures.teacherLossUnlabelled},
            {u"uda_weight"_s, figures.unlabelledWeight},
            {u"teacher_loss_uda"_s, figures.teacherLossUda},
            {u"student_loss"_s, figures.studentLoss},
            {u"student_labeled_loss_old"_s, figures.studentLabelledLossOld},
            {u"student_labeled_loss_new"_s, figures.studentLabelledLossNew},
            {u"dot_product_raw"_s, figures.dotProductRaw},
            {u"moving_average"_s, figures.movingAverage},
            {u"dot_product_used"_s, figures.dotProductUsed},
            {u"teacher_cross_entropy_on_strong"_s, figures.teacherCrossEntropyOnStrong},
            {u"teacher_loss_mpl"_s, figures.teacherLossMpl},
            {u"teacher_loss"_s, figures.teacherLoss},
            {u"mask_mean"_s, figures.maskMean}};
}

} // namespace

class TestMetaPseudoLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsReference_data();
    void equalsReference();
};

void TestMetaPseudoLabels::equalsReference_data()
{
    SKIP_WITHOUT_SHARED();
    QTest::addColumn<QJsonObject>("which");
    QFile manifest(test::sharedFolder() + u"/parity/mpl/manifest.json"_s);
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    const QJsonArray cases =
        QJsonDocument::fromJson(manifest.readAll()).object()["cases"_L1].toArray();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue &value : cases)
        QTest::newRow(qPrintable(value["name"_L1].toString())) << value.toObject();
}

void TestMetaPseudoLabels::equalsReference()
{
    QFETCH(const QJsonObject, which);
    auto file = SafetensorsFile::open(test::sharedFolder() + u"/parity/mpl/"_s
                                      + which["file"_L1].toString());
    QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
    const Case one{which["config"_L1].toObject(), std::move(*file)};
    const auto teacher = one.network(u"teacher"_s);
    const auto student = one.network(u"student"_s);
    const auto teacherOptimizer = one.optimizer(*teacher, "teacher_lr");
    const auto studentOptimizer = one.optimizer(*student, "student_lr");
    const double ema = one.number("ema");
    WeightAverage average(*student, ema, false);
    const double smoothing = one.options().smoothing;
    MetaPseudoLabels learning(
        {[teacher](const torch::Tensor &x_ND) { return teacher->forward(x_ND); },
         teacherOptimizer.get()},
        {[student](const torch::Tensor &x_ND) { return student->forward(x_ND); },
         studentOptimizer.get()},
        {.loss =
             [smoothing](const torch::Tensor &logits_NK, const StepBatch &batch, bool smooth) {
                 return smoothedCrossEntropy(logits_NK, batch.targets.classes_M,
                                             smooth ? smoothing : 0)
                     .mean();
             },
         .logits = [](const torch::Tensor &outputs_NK) { return outputs_NK; },
         .labels = [](const HeadTargets &targets) { return targets.classes_M; }},
        one.options());
    learning.setMovingAverage(one.number("moving_average_initial"));
    const double tolerance = which["tolerance"_L1]["float64"_L1].toDouble();

    const QJsonArray scalars = which["scalars"_L1].toArray();
    QCOMPARE(scalars.size(), one.config["steps"_L1].toInt());
    for (int k = 1; k <= scalars.size(); ++k) {
        const QString step = u"step%1."_s.arg(k);
        PoolBatch batch{.labelled = {},
                        .weak_UCHW = one.stored(step + u"unlabeled.weak"_s),
                        .strong_UCHW = one.stored(step + u"unlabeled.strong"_s)};
        batch.labelled.images_NCHW = one.stored(step + u"labeled.input"_s);
        batch.labelled.targets.classes_M = one.stored(step + u"labeled.target"_s);
        PoolPoint point;
        point.step = k - 1;
        point.momentum = one.number("momentum");
        const MetaFigures figures = learning.step(batch, point);
        average.update(*student, k - 1);
        for (const auto &[name, value] : scalarsOf(figures)) {
            const double expected = scalars[k - 1][name].toDouble(qQNaN());
            QVERIFY2(std::abs(value - expected) <= tolerance * std::max(1.0, std::abs(expected)),
                     qPrintable(u"%1 of step %2: %3, not %4"_s.arg(name)
                                    .arg(k)
                                    .arg(value, 0, 'g', 17)
                                    .arg(expected, 0, 'g', 17)));
        }
        QVERIFY(one.difference(stateDict(*teacher), k, u"teacher"_s) <= tolerance);
        QVERIFY(one.difference(stateDict(*student), k, u"student"_s) <= tolerance);
        if (ema > 0)
            QVERIFY(one.difference(average.entries(), k, u"student_ema"_s) <= tolerance);
    }
}

QTEST_GUILESS_MAIN(TestMetaPseudoLabels)
#include "tst_metapseudolabels.moc"
